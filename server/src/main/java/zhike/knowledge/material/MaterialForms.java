package zhike.knowledge.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.time.LocalDate;
import java.util.List;

/** What is written about materials and kits. */
final class MaterialForms {
    private MaterialForms() {}

    /**
     * @param kind code of the dictionary {@code material_kind}
     * @param units who may use it; none: everybody
     * @param version of one that is changed
     */
    record Material(
            @NotBlank @Size(max = 60) String kind,
            @Name @NotBlank @Size(max = 200) String title,
            @NotNull @Pattern(regexp = "zh|en|other") String language,
            @Nullable @Size(max = 50) List<@NotNull Long> units,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Integer version) {
        List<Long> unitsOrNone() {
            return units == null ? List.of() : units;
        }
    }

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    record Kit(
            @Name @NotBlank @Size(max = 100) String name,
            boolean active,
            @NotEmpty @Size(max = 50) List<@NotNull Long> materials,
            @Nullable Integer version) {}
}
