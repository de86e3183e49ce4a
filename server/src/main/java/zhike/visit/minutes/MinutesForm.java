package zhike.visit.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Minutes as sent.
 *
 * @param slipId of the visit they are of, or {@code talkId} of the meeting; both null for another
 * @param unsettled on what they differ or did not come to an end
 * @param version of what is changed; null for new ones
 */
record MinutesForm(
        @NotNull Long customerId,
        @Nullable Long slipId,
        @Nullable Long talkId,
        @NotBlank @Size(max = 200) String topic,
        @NotNull Instant metAt,
        @NotBlank @Size(max = 200) String place,
        @Nullable @Size(max = 2000) String agenda,
        @NotBlank @Size(max = 10000) String content,
        @Nullable @Size(max = 4000) String agreed,
        @Nullable @Size(max = 4000) String unsettled,
        @Nullable Instant nextMeetingAt,
        @NotNull @Size(min = 1, max = 40) List<@Valid @NotNull Attendee> attendees,
        @NotNull @Size(max = 40) List<@Valid @NotNull Task> tasks,
        @Nullable Integer version) {
    record Attendee(
            @NotNull @Pattern(regexp = "ours|theirs") String side,
            @Nullable Long personId,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 60) String post) {}

    /**
     * @param personId one of ours in charge; else {@code name} of one of theirs
     */
    record Task(
            @NotBlank @Size(max = 500) String what,
            @Nullable Long personId,
            @Nullable @Size(max = 60) String name,
            @NotNull LocalDate dueOn) {}
}
