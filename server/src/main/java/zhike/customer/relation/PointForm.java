package zhike.customer.relation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** A further number or mail address as sent. @param label what it is for: reception, home, night */
record PointForm(
        @NotNull @Pattern(regexp = "phone|mobile|fax|email") String kind,
        @NotBlank @Size(max = 200) String value,
        @Nullable @Size(max = 60) String label,
        @Nullable Long contactId) {}
