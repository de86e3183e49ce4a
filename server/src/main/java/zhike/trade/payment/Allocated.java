package zhike.trade.payment;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money that settles an invoice, or did until it was taken back.
 *
 * @param invoice its number as the name; likewise the payment or the credit note it comes from
 */
public record Allocated(
        long id,
        Named invoice,
        @Nullable Named payment,
        @Nullable Named creditNote,
        BigDecimal amount,
        LocalDate dueOn,
        Instant at,
        @Nullable Named by,
        @Nullable Instant takenBackAt,
        @Nullable Named takenBackBy) {}
