package zhike.workbench.today;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.promise.PromiseRow;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that waits.
 *
 * @param kind promise, approval, returned, birthday or newcomer
 * @param title what is to be done, or whose birthday it is
 * @param word what kind of thing it is, where the title says more
 * @param customer null where it is about none, or one beyond the viewer's reach
 * @param due by when; null where nothing says so
 * @param day of a birthday
 * @param since when it came
 * @param standsFor in whose place it is done
 * @param path of the screen where it is done
 * @param promiseId where its due time is told
 * @param promise all of the promise, where it is one
 * @param approval the paper to be decided
 */
public record WorkRow(
        String key,
        String kind,
        String title,
        @Nullable String word,
        @Nullable Named customer,
        @Nullable Instant due,
        @Nullable LocalDate day,
        @Nullable Instant since,
        @Nullable Named standsFor,
        String path,
        @Nullable Long promiseId,
        @Nullable PromiseRow promise,
        @Nullable Paper approval) {

    /**
     * @param taskId null where it was returned to be corrected
     * @param comment why it was returned
     */
    public record Paper(
            long id, @Nullable Long taskId, Named requester, @Nullable String comment) {}

    /** When it counts in the order of what breaks first. */
    Instant at() {
        if (due != null) return due;
        return since == null ? Instant.MAX : since;
    }
}
