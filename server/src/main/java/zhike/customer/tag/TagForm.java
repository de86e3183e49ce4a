package zhike.customer.tag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

/** A tag as sent; the colours are those the screens have in light and dark. */
record TagForm(
        @Name @NotBlank @Size(max = 30) String name,
        @Nullable @Pattern(regexp = "gray|red|orange|yellow|green|teal|blue|purple|pink")
                String color) {
    String shade() {
        return color == null ? "gray" : color;
    }
}
