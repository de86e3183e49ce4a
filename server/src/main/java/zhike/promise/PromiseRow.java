package zhike.promise;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;

/**
 * A promise in a list.
 *
 * @param subject null where the viewer may not see what it is about
 * @param title what is to be done, where more is known than the kind
 * @param state open, paused, broken, kept or released
 * @param late kept after it was due
 * @param standsFor it is somebody's for whom the viewer acts now
 */
public record PromiseRow(
        long id,
        String kind,
        String kindName,
        @Nullable String title,
        @Nullable SubjectShown subject,
        @Nullable Long customerId,
        Named owner,
        Named unit,
        long branchId,
        Instant from,
        Instant due,
        String state,
        boolean late,
        @Nullable Instant brokenAt,
        @Nullable String breachReason,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        @Nullable Instant endedAt,
        int urged,
        boolean standsFor,
        Can can) {

    /** What the viewer may do to it now. */
    public record Can(
            boolean keep,
            boolean pause,
            boolean resume,
            boolean explain,
            boolean urge,
            boolean reassign,
            boolean release) {
        public static final Can NOTHING = new Can(false, false, false, false, false, false, false);
    }
}
