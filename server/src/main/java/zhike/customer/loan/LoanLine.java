package zhike.customer.loan;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.util.List;

/**
 * A loan in a list.
 *
 * @param state with {@code overdue} for what should have been given back
 * @param customers at most a few of {@code count}
 */
record LoanLine(
        long id,
        String number,
        Named borrower,
        String purpose,
        Instant until,
        boolean withPaper,
        String state,
        List<Wanted> customers,
        int count) {

    /**
     * @param namedAs as the borrower wrote it; null for who sees the loan only for another of its
     *     customers
     * @param customer null where it is out of the viewer's reach
     */
    record Wanted(
            @Nullable String namedAs,
            @Nullable SubjectShown customer,
            @Nullable Instant calledInAt) {}
}
