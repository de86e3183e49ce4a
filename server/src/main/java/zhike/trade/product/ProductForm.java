package zhike.trade.product;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A product as sent.
 *
 * @param months of enrolment that one unit gives; null where it gives none
 * @param taxRate per cent
 * @param version of what is changed; null for a new one
 */
record ProductForm(
        @NotBlank @Size(max = 60) String code,
        @NotBlank @Size(max = 200) String nameZh,
        @Nullable @Size(max = 200) String nameEn,
        @Nullable @Size(max = 60) String family,
        @NotBlank @Size(max = 20) String unit,
        @Nullable @DecimalMin("0.01") @Digits(integer = 4, fraction = 2) BigDecimal months,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal taxRate,
        @Nullable @Size(max = 2000) String remarks,
        boolean active,
        @Nullable Integer version) {
    /**
     * @param fromOn from that day on, until a later one
     */
    record Price(
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull @DecimalMin("0") @Digits(integer = 11, fraction = 4) BigDecimal amount,
            @NotNull LocalDate fromOn) {}
}
