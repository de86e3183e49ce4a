package zhike.identity.unit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

/** What is written of a unit; the company alone has no parent. */
record UnitInput(
        @Nullable Long parentId,
        @NotBlank @Pattern(regexp = "company|branch|department|team") String kind,
        @Name @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9_.-]*") String code,
        @Min(0) @Nullable Integer position) {

    int place() {
        return position == null ? 0 : position;
    }
}
