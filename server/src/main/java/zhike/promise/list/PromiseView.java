package zhike.promise.list;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.promise.PromiseRow;
import zhike.promise.kind.Reason;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One promise with all that is known of it.
 *
 * @param clause the sentence of the rule book
 * @param proofNeeded none, note, file or link
 * @param proof how it was kept
 */
public record PromiseView(
        PromiseRow row,
        String clause,
        int kindVersion,
        Map<String, Object> detail,
        @Nullable Named madeBy,
        Instant madeAt,
        String proofNeeded,
        @Nullable Given proof,
        @Nullable String breachNote,
        @Nullable Instant next,
        List<Reason> pauses,
        List<Reason> breaches,
        Why why,
        List<Happened> events) {

    public record Given(
            @Nullable String note,
            @Nullable String link,
            @Nullable String file,
            @Nullable Named by) {}

    /**
     * Why it is due then.
     *
     * @param counted the due time by the count as it is today, before pauses
     * @param sentences the rule in words
     * @param days how the working time was counted; none where the time on the wall counts
     * @param more there are more days than are shown
     */
    public record Why(
            Instant from,
            Instant counted,
            List<String> sentences,
            List<CountedDay> days,
            boolean more,
            List<Paused> paused,
            Instant due) {}

    /**
     * @param nth which working day it is of those that count, 0 where it does not; null where hours
     *     count
     * @param minutes that count
     */
    public record CountedDay(
            String day,
            String kind,
            String name,
            @Nullable Integer nth,
            int minutes,
            List<CountedPart> parts) {}

    /**
     * @param why work, night, break, weekend or holiday; only work counts
     */
    public record CountedPart(Instant from, Instant to, String why) {}

    /**
     * @param minutes by which it moved the due time; null while it lasts
     */
    public record Paused(
            Instant from,
            @Nullable Instant until,
            String reason,
            @Nullable String note,
            @Nullable Named by,
            @Nullable Long minutes) {}

    /**
     * @param what made, warned, broken, escalated, paused, resumed, kept, released, reassigned,
     *     urged, explained or retimed
     * @param standsFor for whom it was done
     * @param was the due time before
     */
    public record Happened(
            int no,
            String what,
            Instant at,
            @Nullable Named by,
            @Nullable Named standsFor,
            List<Named> told,
            @Nullable Named from,
            @Nullable Named to,
            @Nullable Instant was,
            @Nullable Instant due,
            @Nullable String word) {}
}
