package zhike.customer.form;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;
import zhike.promise.StandingPromises;

import java.time.Instant;

/**
 * A form in a list.
 *
 * @param customer null where the customer itself is out of the viewer's reach
 * @param owed the deadline that runs now; null where none does
 */
record FormLine(
        long id,
        String number,
        @Nullable SubjectShown customer,
        boolean openedFile,
        Instant collectedAt,
        Named filledBy,
        String state,
        @Nullable Named custodian,
        @Nullable String location,
        @Nullable Deadline owed,
        boolean canKeep) {

    /** By when, as the promise has it. */
    record Deadline(
            long promiseId,
            String kind,
            Named owner,
            Instant due,
            String state,
            boolean late,
            boolean ended) {
        static Deadline of(StandingPromises.Owed owed, String owner) {
            return new Deadline(
                    owed.id(),
                    owed.kind(),
                    new Named(owed.ownerId(), owner),
                    owed.due(),
                    owed.state(),
                    owed.late(),
                    owed.ended());
        }
    }
}
