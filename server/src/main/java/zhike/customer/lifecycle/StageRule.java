package zhike.customer.lifecycle;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A rule that moves customers from one stage to another by itself.
 *
 * @param quietDays nothing was entered and nothing changed for so many days; null where the entries
 *     decide
 * @param entries a first entry of one of these kinds moves ({@code visit} also stands for {@code
 *     visit.planned}); null where quiet decides
 */
record StageRule(
        @NotBlank @Size(max = 60) @Pattern(regexp = StageRule.NOT_BLACK) String from,
        @NotBlank @Size(max = 60) @Pattern(regexp = StageRule.NOT_BLACK) String to,
        @Nullable @Min(1) @Max(3650) Integer quietDays,
        @Nullable @Size(min = 1, max = 20)
                List<@NotBlank @Pattern(regexp = "[a-z][a-z.-]{0,39}") String> entries) {
    static final String NOT_BLACK = "(?!blacklisted).*";

    @AssertTrue
    boolean isEitherQuietOrEntered() {
        return (quietDays == null) != (entries == null);
    }
}
