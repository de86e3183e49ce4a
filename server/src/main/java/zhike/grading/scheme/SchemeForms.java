package zhike.grading.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What is sent about schemes. */
final class SchemeForms {
    private SchemeForms() {}

    record Fresh(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String code,
            @NotBlank @Size(max = 40) String nameZh,
            @NotBlank @Size(max = 60) String nameEn,
            @NotNull @Pattern(regexp = "rules|score|abc|pyramid") String method,
            @NotNull @Valid Definition definition,
            @Nullable @Size(max = 500) String note) {}

    /**
     * @param overrideDown by how many levels an override may go below the rule
     * @param overrideDays the longest that one may hold
     */
    record Change(
            @NotBlank @Size(max = 40) String nameZh,
            @NotBlank @Size(max = 60) String nameEn,
            boolean main,
            boolean active,
            @NotNull @Min(0) @Max(11) Integer overrideDown,
            @NotNull @Min(1) @Max(3660) Integer overrideDays,
            @NotNull Integer version) {}

    /**
     * @param version of the draft as it was seen; null where there was none
     */
    record Draft(
            @NotNull @Valid Definition definition,
            @Nullable @Size(max = 500) String note,
            @Nullable Integer version) {}

    /**
     * @param version of the draft as it was seen
     */
    record Release(@NotNull Integer version) {}

    record Trial(@NotNull Long customerId, @Nullable @Valid Definition definition) {}
}
