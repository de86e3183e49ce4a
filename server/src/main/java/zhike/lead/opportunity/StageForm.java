package zhike.lead.opportunity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A stage as sent.
 *
 * @param id null for a new one
 * @param version of the list as it was seen; null for a new one
 */
record StageForm(
        @Nullable Long id,
        @NotBlank @Size(max = 40) String nameZh,
        @NotBlank @Size(max = 60) String nameEn,
        @NotNull @Min(0) @Max(100) Integer probability,
        @NotNull @Size(max = 20) List<@Valid @NotNull ExitForm> exit,
        boolean active,
        @Nullable Integer version) {
    record ExitForm(@NotBlank @Size(max = 100) String zh, @NotBlank @Size(max = 100) String en) {}
}
