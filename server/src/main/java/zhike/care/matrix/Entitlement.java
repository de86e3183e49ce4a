package zhike.care.matrix;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of the matrix: one service and who is entitled to it.
 *
 * @param often code of an {@link Often}
 * @param festivals codes; none: all on which customers are greeted
 * @param includes codes of services that who gets this one is not owed besides
 * @param basis whether the law demands it, or practice does
 * @param clause the sentence of the rule book
 * @param cells by code of a level; {@code *} for all that have no cell of their own
 */
public record Entitlement(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*") @Size(max = 40)
                String code,
        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 60) String nameEn,
        @NotNull
                @Pattern(
                        regexp =
                                "half_month|month|birthday|anniversary|holiday|event|opinion|referral")
                String often,
        @Nullable @Size(max = 40) List<@NotBlank @Size(max = 30) String> festivals,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> includes,
        @NotNull @Pattern(regexp = "law|practice") String basis,
        @NotBlank @Size(max = 500) String clause,
        @NotNull @Size(max = 30)
                Map<@NotBlank @Size(max = 30) String, @Valid @NotNull Cell> cells) {
    public static final String ALL = "*";

    public Often when() {
        return Often.of(often);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /** That holds for a level; the empty text stands for customers without one. */
    public @Nullable Cell cell(String level) {
        Cell own = cells.get(level);
        return own == null ? cells.get(ALL) : own;
    }

    List<String> included() {
        return includes == null ? List.of() : includes;
    }

    /** Whether customers are greeted by this service on that holiday. */
    public boolean greets(String festival) {
        return festivals == null || festivals.isEmpty() || festivals.contains(festival);
    }
}
