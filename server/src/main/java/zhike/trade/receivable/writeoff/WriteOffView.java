package zhike.trade.receivable.writeoff;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A write-off as a screen shows it, in the company's own currency.
 *
 * @param recovered what came in for it afterwards
 */
record WriteOffView(
        long id,
        String number,
        Named customer,
        String reason,
        String evidence,
        String pursuit,
        @Nullable BigDecimal provision,
        BigDecimal amount,
        BigDecimal recovered,
        List<Claim> invoices,
        String state,
        Named askedBy,
        Instant madeAt,
        @Nullable Instant approvedAt,
        int version,
        boolean canEdit) {
    /**
     * @param amount given up, in the invoice's currency
     * @param open what of it is not paid yet
     */
    record Claim(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            String currency,
            BigDecimal amount,
            BigDecimal open) {}
}
