package zhike.visit.talk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A talk as sent.
 *
 * @param at when it was; null for now
 * @param minutes how long
 * @param withName with whom, where that is no contact of the file, or as they were called
 * @param nextAction with {@code nextOn} it becomes a promise
 */
record TalkForm(
        @NotNull Long customerId,
        @NotNull @Pattern(regexp = "phone|video|meeting|mail|chat|other") String way,
        @Nullable Instant at,
        @Nullable @Min(0) @Max(1440) Integer minutes,
        @Nullable Long contactId,
        @Nullable @Size(max = 60) String withName,
        @NotBlank @Size(max = 4000) String summary,
        @NotNull @Pattern(regexp = "reached|unreached|call-back") String result,
        @Nullable @Size(max = 500) String nextAction,
        @Nullable LocalDate nextOn) {}
