package zhike.trade.receivable.dunning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * From so many days past due on, who does what.
 *
 * @param id null for a new one
 * @param whom the customer's owner, their superior, or who has the role
 * @param role code; of {@code role} alone
 * @param version that all of them had when they were read; null for a new one
 */
record DunningStepForm(
        @Nullable Long id,
        @NotBlank @Size(max = 40) String nameZh,
        @NotBlank @Size(max = 60) String nameEn,
        @Min(1) @Max(3650) int days,
        @NotNull @Pattern(regexp = "call|letter|visit|lawyer") String way,
        @NotNull @Pattern(regexp = "owner|manager|role") String whom,
        @Nullable @Size(max = 60) String role,
        boolean active,
        @Nullable Integer version) {}
