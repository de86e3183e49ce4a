package zhike.customer.conflict;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.util.List;

/**
 * A conflict as its screen shows it.
 *
 * @param customer null where the customer is out of the viewer's reach
 * @param suggested whose record is the earliest; null where there is none
 * @param due by when it is to be ruled
 * @param can rule, state, withdraw
 */
record ConflictView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        Named raisedBy,
        Instant raisedAt,
        Named judge,
        String state,
        List<Claim> claims,
        @Nullable Named suggested,
        @Nullable Named winner,
        @Nullable String reason,
        @Nullable Named endedBy,
        @Nullable Instant endedAt,
        @Nullable Long promiseId,
        @Nullable Instant due,
        List<String> can) {

    /**
     * @param namedAs as the claimant wrote the customer; null for who had it
     * @param other their own file of the same customer, if the viewer sees it
     * @param earliestKind opened, owned, collected or worked
     */
    record Claim(
            Named person,
            @Nullable String statement,
            @Nullable String namedAs,
            @Nullable SubjectShown other,
            Instant madeAt,
            @Nullable String earliestKind,
            @Nullable Instant earliestAt,
            boolean owner) {}

    /** In a list. */
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            String parties,
            Named judge,
            Instant raisedAt,
            String state,
            @Nullable Named winner) {}
}
