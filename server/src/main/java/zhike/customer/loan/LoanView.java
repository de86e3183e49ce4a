package zhike.customer.loan;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * A loan as its screen shows it.
 *
 * @param promiseId that it is given back
 * @param can correct, withdraw, return, callIn, keep
 */
record LoanView(
        long id,
        String number,
        Named borrower,
        Named unit,
        String purpose,
        Instant until,
        boolean withPaper,
        String state,
        @Nullable Instant lentAt,
        List<LoanLine.Wanted> customers,
        List<Originals.Out> originals,
        List<Step> steps,
        @Nullable Long approvalId,
        @Nullable Long promiseId,
        int version,
        List<String> can) {
    /** Who did what when. @param by null for the system */
    record Step(String kind, Instant at, @Nullable Named by, @Nullable String note) {}
}
