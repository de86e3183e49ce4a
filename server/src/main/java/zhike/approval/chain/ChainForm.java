package zhike.approval.chain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.util.List;

/**
 * A chain as it is written.
 *
 * @param revision of the draft that was read; a newer one refuses the change
 */
public record ChainForm(
        @Name @NotBlank @Size(max = 60) String nameZh,
        @Name @NotBlank @Size(max = 60) String nameEn,
        @Nullable @Size(max = 200) String clause,
        @Nullable @Size(max = 60) String fallbackRole,
        @Nullable Boolean passes,
        @Nullable @Size(max = 30) List<@Valid StepForm> steps,
        @Nullable Integer revision) {
    List<StepForm> stepsOrNone() {
        return steps == null
                ? List.of()
                : steps.stream().filter(java.util.Objects::nonNull).toList();
    }
}
