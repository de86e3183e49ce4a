package zhike.customer.field;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

/**
 * A custom field as sent. What a field is about, its key and, while it holds values, its type stay
 * as they were made.
 *
 * @param key null for one made from the label
 * @param subject card or contact
 * @param dictionary the pick list of a choice or choices
 */
record FieldForm(
        @Nullable @Pattern(regexp = "[a-z][a-z0-9_]{0,59}") String key,
        @NotNull @Pattern(regexp = "card|contact") String subject,
        @Nullable @Pattern(regexp = "enterprise|person|both") String appliesTo,
        @Nullable @Pattern(regexp = "base|features|business|trade|classification|custom")
                String section,
        @NotNull @Pattern(regexp = "text|longtext|number|money|date|boolean|choice|choices")
                String type,
        @Name @NotBlank @Size(max = 60) String labelZh,
        @Name @NotBlank @Size(max = 60) String labelEn,
        @Nullable @Size(max = 60) String dictionary,
        boolean required,
        boolean sensitive,
        @Nullable @Min(0) @Max(100_000) Integer position,
        @Nullable Boolean active) {
    boolean picks() {
        return type.startsWith("choice");
    }
}
