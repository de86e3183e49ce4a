package zhike.trade.receivable;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An ageing as a screen shows it, in the company's own currency.
 *
 * @param buckets what stands in the columns, what is not due first
 * @param total of all within reach, not of this page alone
 * @param before the balance of all a month earlier
 */
record AgeingView(
        LocalDate at,
        String basis,
        String by,
        List<Buckets.Bucket> buckets,
        Sums total,
        BigDecimal before,
        List<Line> items,
        @Nullable String next) {
    /**
     * @param buckets of invoices, as many as there are columns
     * @param invoices their sum
     * @param credits credit notes and payments not allocated yet, not positive
     * @param balance of both
     * @param overdue of the invoices what is past due
     * @param share of the invoices that is past due, 0 to 1; null where there are none
     * @param provision what is set aside by the rates of the settings
     */
    record Sums(
            List<BigDecimal> buckets,
            BigDecimal invoices,
            BigDecimal credits,
            BigDecimal balance,
            BigDecimal overdue,
            @Nullable BigDecimal share,
            BigDecimal provision) {}

    /**
     * @param of the customer, owner or unit; 0 without a name: customers of nobody
     * @param limit null where none was set, or the row is not of a customer
     * @param used share of the limit that the invoices take; null without a limit
     */
    record Line(Named of, Sums sums, @Nullable BigDecimal limit, @Nullable BigDecimal used) {}
}
