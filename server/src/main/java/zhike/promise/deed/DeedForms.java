package zhike.promise.deed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What is asked for with deeds; each for one promise or for many. */
final class DeedForms {
    static final int MOST = 200;
    static final int NOTE = 1000;

    private DeedForms() {}

    /** Those of which nothing else is said. */
    record Which(@NotEmpty @Size(max = MOST) List<@NotNull Long> ids) {}

    /**
     * @param breachReason and breachNote: why it was late, where that was not said before
     */
    record Keeping(
            @NotEmpty @Size(max = MOST) List<@NotNull Long> ids,
            @Size(max = NOTE) @Nullable String note,
            @Size(max = 500) @Nullable String link,
            @Size(max = 40) @Nullable String breachReason,
            @Size(max = NOTE) @Nullable String breachNote) {}

    /**
     * @param reason code of one of the kind's
     */
    record Reasoned(
            @NotEmpty @Size(max = MOST) List<@NotNull Long> ids,
            @NotBlank @Size(max = 40) String reason,
            @Size(max = NOTE) @Nullable String note) {}

    record Release(
            @NotEmpty @Size(max = MOST) List<@NotNull Long> ids,
            @NotBlank @Size(max = NOTE) String why) {}

    record Reassignment(
            @NotEmpty @Size(max = MOST) List<@NotNull Long> ids,
            @NotNull Long to,
            @Size(max = NOTE) @Nullable String why) {}

    /**
     * A promise made by hand.
     *
     * @param ownerId null: the caller
     * @param dueAt null: by the rule of the kind
     */
    record Fresh(
            @NotBlank @Size(max = 60) String kind,
            @NotBlank @Size(max = 60) String subjectKind,
            @NotNull Long subjectId,
            @Nullable Long ownerId,
            @Nullable Instant dueAt,
            @NotBlank @Size(max = 200) String title,
            @Size(max = NOTE) @Nullable String note) {}
}
