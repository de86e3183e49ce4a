package zhike.trade.receivable.statement;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement as the customer reads it.
 *
 * @param locale in which it was sent
 * @param zone of the house, by whose clock the times are meant
 * @param ours whether one of ours reads it, who cannot answer in the customer's place
 */
record PublicStatement(
        String number,
        String company,
        String customer,
        LocalDate fromOn,
        LocalDate toOn,
        String currency,
        BigDecimal opening,
        BigDecimal invoiced,
        BigDecimal received,
        BigDecimal credited,
        BigDecimal closing,
        List<StatementLine> lines,
        String state,
        String locale,
        String zone,
        Instant until,
        @Nullable Instant answeredAt,
        @Nullable String answeredName,
        @Nullable String answeredRemark,
        boolean ours) {}
