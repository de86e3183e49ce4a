package zhike.grading.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What an edition of a scheme says: its levels from the highest to the lowest, which takes in
 * whoever is left.
 *
 * @param near how near to the next level somebody is told of, per cent of what it asks
 * @param measure field of the amount, for ABC and the pyramid
 * @param by {@code rank} or {@code value}, for the pyramid
 * @param items of a score card
 */
public record Definition(
        @Nullable @Min(0) @Max(100) Integer near,
        @Nullable @Size(max = 80) String measure,
        @Nullable @Pattern(regexp = "rank|value") String by,
        @Nullable @Size(max = 40) List<@Valid @NotNull Item> items,
        @NotNull @Size(min = 2, max = 12) List<@Valid @NotNull Level> levels) {
    public static final int NEAR = 20;

    /**
     * @param least how many of the clauses must hold
     * @param from lowest score or value, for score cards and the pyramid by value
     * @param upTo share in per cent, for ABC and the pyramid by rank
     */
    public record Level(
            @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,29}") String code,
            @NotBlank @Size(max = 30) String nameZh,
            @NotBlank @Size(max = 40) String nameEn,
            @NotNull @Pattern(regexp = "red|amber|green|blue|violet|grey") String colour,
            @Nullable @Size(max = 200) String adviceZh,
            @Nullable @Size(max = 200) String adviceEn,
            @Nullable @Min(1) @Max(20) Integer least,
            @Nullable @Size(max = 20) List<@Valid @NotNull Clause> clauses,
            @Nullable
                    @DecimalMin("0")
                    @DecimalMax("9999999999999")
                    @Digits(integer = 13, fraction = 2)
                    BigDecimal from,
            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
                    BigDecimal upTo) {
        public String name(Locale locale) {
            return english(locale) ? nameEn : nameZh;
        }

        public @Nullable String advice(Locale locale) {
            return english(locale) ? adviceEn : adviceZh;
        }

        public List<Clause> parts() {
            return clauses == null ? List.of() : clauses;
        }
    }

    /**
     * One of the conditions of a level.
     *
     * @param zh the clause in words, with its edges
     * @param saysZh what is said of somebody whom it holds for, with the values of fields in braces
     */
    public record Clause(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 300) String en,
            @Nullable @Size(max = 100) String saysZh,
            @Nullable @Size(max = 100) String saysEn,
            @NotNull JsonNode criteria) {
        public String text(Locale locale) {
            return english(locale) ? en : zh;
        }

        public String says(Locale locale) {
            String says = english(locale) ? saysEn : saysZh;
            return says == null || says.isBlank() ? text(locale) : says;
        }
    }

    /**
     * @param weight points that its best band gives
     */
    public record Item(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,29}") String code,
            @NotBlank @Size(max = 40) String nameZh,
            @NotBlank @Size(max = 60) String nameEn,
            @NotNull @DecimalMin("0.01") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
                    BigDecimal weight,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Band> bands) {
        public String name(Locale locale) {
            return english(locale) ? nameEn : nameZh;
        }
    }

    /**
     * The first that holds counts.
     *
     * @param points of the weight, per cent
     */
    public record Band(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en,
            @NotNull JsonNode criteria,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal points) {
        public String text(Locale locale) {
            return english(locale) ? en : zh;
        }
    }

    public List<Item> card() {
        return items == null ? List.of() : items;
    }

    public int nearness() {
        return near == null ? NEAR : near;
    }

    public Level level(int rank) {
        return levels.get(rank - 1);
    }

    /** 1 is the highest; 0 for a level that this edition does not have. */
    public int rank(String code) {
        for (int at = 0; at < levels.size(); at++)
            if (levels.get(at).code().equals(code)) return at + 1;
        return 0;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
