package zhike.care.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What is sent about a case of a customer who wants to leave. */
final class RetentionForms {
    private RetentionForms() {}

    record Fresh(
            @NotNull Long customerId,
            @Nullable @Size(max = 2000) String said,
            @Nullable Boolean suggested) {}

    /**
     * What is known so far; what a step needs is asked when it ends.
     *
     * @param reason of the dictionary {@code retention_reason}
     * @param said in the customer's words
     * @param found what came of it, as followed and evaluated
     */
    record Change(
            @Nullable @Size(max = 60) String reason,
            @Nullable @Size(max = 2000) String said,
            @Nullable @Size(max = 4000) String plan,
            @Nullable @Size(max = 4000) String found,
            @NotNull Integer version) {}

    /**
     * @param what of the dictionary {@code retention_action}
     */
    record Action(
            @NotBlank @Size(max = 60) String what,
            @Nullable @Size(max = 1000) String note,
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = "yes|partly|no") String worked) {}

    record Judging(@NotNull @Pattern(regexp = "yes|partly|no") String worked) {}

    record Seen(@NotNull Integer version) {}

    /**
     * @param lesson what to do likewise or otherwise the next time
     */
    record Ending(
            @NotNull @Pattern(regexp = "kept|partly|lost") String result,
            @NotBlank @Size(max = 2000) String lesson,
            @NotNull Integer version) {}
}
