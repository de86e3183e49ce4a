package zhike.promise.kind;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

/**
 * A kind as an administrator writes it.
 *
 * @param code of a new one
 * @param version that was changed; of a new one not looked at
 */
record KindForm(
        @Size(max = 60) @Nullable String code,
        @NotBlank @Size(max = 60) @Name String nameZh,
        @NotBlank @Size(max = 60) @Name String nameEn,
        @NotNull @Size(max = 500) String clause,
        @NotNull @Valid KindDefinition definition,
        @Nullable Boolean active,
        @Nullable Integer version) {

    boolean stays() {
        return !Boolean.FALSE.equals(active);
    }
}
