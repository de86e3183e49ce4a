package zhike.credit.account;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer's credit as a screen shows it, in the company's own currency.
 *
 * @param limit as it holds today; null where none is set
 * @param used what of it is taken: invoices and orders, less credits
 * @param free null without a limit; below 0 where it is exceeded
 * @param held orders that wait, no part of what is used
 */
record AccountView(
        Named customer,
        @Nullable String grade,
        @Nullable BigDecimal score,
        @Nullable LocalDate validUntil,
        @Nullable BigDecimal creditLimit,
        @Nullable Integer terms,
        @Nullable BigDecimal temporaryLimit,
        @Nullable LocalDate temporaryUntil,
        @Nullable BigDecimal limit,
        BigDecimal used,
        @Nullable BigDecimal free,
        BigDecimal invoices,
        BigDecimal orders,
        BigDecimal credits,
        BigDecimal held,
        BigDecimal overdue,
        int overdueDays,
        @Nullable Instant frozenAt,
        @Nullable String frozenReason,
        List<Change> changes,
        int version,
        boolean canEdit,
        boolean canApprove) {
    record Change(
            Instant at,
            @Nullable Named by,
            String what,
            @Nullable String before,
            @Nullable String after,
            @Nullable String paper) {}
}
