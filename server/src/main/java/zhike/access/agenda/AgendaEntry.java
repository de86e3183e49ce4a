package zhike.access.agenda;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.time.Instant;

/**
 * One entry of one person's calendar. It has no title: that is asked of the subject for whoever
 * looks, so an entry never tells more than they may see.
 *
 * @param end after the start; null for a moment, such as when a promise is due
 * @param allDay from the start of the start's day to the end of the end's, in the person's zone
 * @param about what else it concerns, such as the customer; named beside the title to who may see
 *     it
 * @param kind a word in messages, {@code agenda.kind.<kind>}, shipped by the module that fills it
 * @param place as written, only for those who may see the subject
 */
public record AgendaEntry(
        Subject subject,
        @Nullable Subject about,
        long personId,
        Instant start,
        @Nullable Instant end,
        boolean allDay,
        String kind,
        @Nullable String place) {

    public AgendaEntry(
            Subject subject,
            long personId,
            Instant start,
            @Nullable Instant end,
            boolean allDay,
            String kind,
            @Nullable String place) {
        this(subject, null, personId, start, end, allDay, kind, place);
    }
}
