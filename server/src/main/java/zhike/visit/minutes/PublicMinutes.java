package zhike.visit.minutes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Minutes as the customer reads them.
 *
 * @param locale in which they were sent
 * @param zone of the house, by whose clock the times are meant
 * @param ours whether one of ours reads it, who cannot confirm in the customer's place
 */
record PublicMinutes(
        String number,
        String company,
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
        String locale,
        String zone,
        Instant until,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedName,
        @Nullable String confirmedRemark,
        boolean ours) {
    record Attendee(String side, String name, @Nullable String post) {}

    record Task(String what, @Nullable String who, LocalDate dueOn) {}
}
