package zhike.grading.value;

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

import java.math.BigDecimal;
import java.util.List;

/**
 * How the worth of customers is worked out; the usual values are practice, not law.
 *
 * @param margin what is left of sales when the goods are paid, per cent, where a family has no own
 * @param margins of product families
 * @param model by which purchases are foreseen: mbgnbd, which lets customers leave after their
 *     first purchase already, bgnbd or paretonbd
 * @param horizonMonths how far expected profits look
 * @param discount of what comes later, per cent a year
 * @param periodMonths of a period of loyalty and cohorts
 * @param abcA up to this share of all sales, per cent, customers are A; up to abcB they are B
 * @param platinum from this profit on, then gold, then iron; below is lead
 * @param rfmDays at most so many days since the last purchase are good; null: the mean
 * @param rfmPurchases at least so many purchases are good; null: the mean
 * @param rfmAmount at least such sales are good; null: the mean
 */
record ValueSettings(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal margin,
        @NotNull @Size(max = 500) List<@Valid @NotNull Family> margins,
        @NotNull @Pattern(regexp = "mbgnbd|bgnbd|paretonbd") String model,
        @NotNull @Min(1) @Max(240) Integer horizonMonths,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal discount,
        @NotNull @Min(1) @Max(12) Integer periodMonths,
        @NotNull @DecimalMin("1") @DecimalMax("99") @Digits(integer = 2, fraction = 2)
                BigDecimal abcA,
        @NotNull @DecimalMin("1") @DecimalMax("99") @Digits(integer = 2, fraction = 2)
                BigDecimal abcB,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal platinum,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal gold,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal iron,
        @Nullable @Min(1) @Max(36500) Integer rfmDays,
        @Nullable @Min(1) @Max(1_000_000) Integer rfmPurchases,
        @Nullable @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal rfmAmount) {
    /** A family of products and what its sales leave, per cent. */
    record Family(
            @NotBlank @Size(max = 60) String family,
            @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal margin) {}

    static final ValueSettings USUAL =
            new ValueSettings(
                    new BigDecimal("30.00"),
                    List.of(),
                    "mbgnbd",
                    36,
                    new BigDecimal("10.00"),
                    3,
                    new BigDecimal("55.00"),
                    new BigDecimal("85.00"),
                    new BigDecimal("100000.00"),
                    new BigDecimal("20000.00"),
                    new BigDecimal("0.00"),
                    null,
                    null,
                    null);
}
