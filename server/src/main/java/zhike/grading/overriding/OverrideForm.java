package zhike.grading.overriding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * @param schemeId null for the main scheme
 * @param untilOn the last day on which it holds
 * @param version of what is corrected; null for a new one
 */
record OverrideForm(
        @Nullable Long schemeId,
        @NotNull Long customerId,
        @NotBlank @Size(max = 30) String level,
        @NotBlank @Size(min = 4, max = 500) String reason,
        @NotNull LocalDate untilOn,
        @Nullable Integer version) {}
