package zhike.identity.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What is written of a person. The password and the roles count only when the person is new, the
 * version only afterwards.
 */
record PersonInput(
        @Name @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(min = 2, max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]*")
                String login,
        @Size(max = 40) @Nullable String employeeNumber,
        @NotNull Long unitId,
        @Nullable Long managerId,
        @Size(max = 40) @Pattern(regexp = "[0-9+()#, -]*") @Nullable String phone,
        @Size(max = 254) @Nullable String email,
        @Pattern(regexp = "zh|en") @Nullable String locale,
        @Nullable LocalDate joinedOn,
        @Size(max = 50) @Nullable List<@NotNull Long> roleIds,
        @Size(max = 200) @Nullable String password,
        @Nullable Integer version) {

    String key() {
        return login.toLowerCase(Locale.ROOT);
    }

    @Nullable String number() {
        return blankToNull(employeeNumber);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
