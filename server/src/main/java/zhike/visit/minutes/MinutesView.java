package zhike.visit.minutes;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Minutes as a screen shows them.
 *
 * @param customer null where the customer itself is out of the viewer's reach
 * @param link path of the page for the customer, for who may send it; null where none opens
 */
record MinutesView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        @Nullable Long slipId,
        @Nullable Long talkId,
        Named owner,
        String topic,
        Instant metAt,
        String place,
        @Nullable String agenda,
        String content,
        @Nullable String agreed,
        @Nullable String unsettled,
        @Nullable Instant nextMeetingAt,
        List<Attendee> attendees,
        List<Task> tasks,
        String state,
        @Nullable Long approvalId,
        @Nullable Instant approvedAt,
        @Nullable Instant sentAt,
        @Nullable String sentTo,
        @Nullable String locale,
        @Nullable String link,
        @Nullable Instant linkUntil,
        @Nullable Instant openedAt,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedName,
        @Nullable String confirmedRemark,
        int version,
        boolean canEdit) {
    /**
     * @param name null where the viewer may not see what people are called
     */
    record Attendee(
            String side, @Nullable Long personId, @Nullable String name, @Nullable String post) {}

    /**
     * @param promiseId once it is owed
     */
    record Task(
            String what,
            @Nullable Named person,
            @Nullable String name,
            LocalDate dueOn,
            @Nullable Long promiseId) {}
}
