package zhike.trade.receivable.statement;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What moved an account on a day.
 *
 * @param kind {@code delivery}, {@code invoice}, {@code credit_note} or {@code payment}
 * @param amount by which the balance grew; null of a delivery, which moves nothing
 * @param balance after it
 */
public record StatementLine(
        LocalDate on,
        String kind,
        String number,
        @Nullable BigDecimal amount,
        BigDecimal balance) {}
