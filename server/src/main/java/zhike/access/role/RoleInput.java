package zhike.access.role;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.util.List;

/** A role as written. */
record RoleInput(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9_]*") String code,
        @Name @NotBlank @Size(max = 60) String nameZh,
        @Name @NotBlank @Size(max = 60) String nameEn,
        @NotNull @Size(max = 200) List<@Valid @NotNull Grant> permissions,
        @Size(max = 500) @Nullable List<@Valid @NotNull Rule> fieldRules,
        @Nullable Integer version) {

    record Grant(@NotBlank String operation, @NotBlank String reach) {}

    record Rule(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z][a-z_.]*") String kind,
            @NotBlank @Size(max = 80) @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.]*") String field,
            @NotBlank @Pattern(regexp = "hidden|masked|readonly") String rule) {}

    List<Rule> rules() {
        return fieldRules == null ? List.of() : fieldRules;
    }
}
