package zhike.lead.opportunity;

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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * An opportunity as sent.
 *
 * @param ownerId null for oneself, or for whoever has it
 * @param amount of the whole; where there are products it is their sum
 * @param probability of winning, per cent; null for that of the stage
 * @param version of what is changed; null for a new one
 */
record OpportunityForm(
        @NotNull Long customerId,
        @NotBlank @Size(max = 100) String name,
        @Nullable Long ownerId,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @Nullable @Min(0) @Max(100) Integer probability,
        @NotNull LocalDate expectedOn,
        @Nullable @Size(max = 60) String source,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> competitors,
        @Nullable @Size(max = 2000) String remarks,
        @NotNull @Size(max = 100) List<@Valid @NotNull Product> products,
        @Nullable Integer version) {
    record Product(
            @NotBlank @Size(max = 100) String name,
            @NotNull @DecimalMin("0.001") @Digits(integer = 11, fraction = 3) BigDecimal quantity,
            @NotNull
                    @DecimalMin("0")
                    @DecimalMax("999999999999.99")
                    @Digits(integer = 12, fraction = 2)
                    BigDecimal price) {
        BigDecimal sum() {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** In {@link #currency}, to the cent. */
    BigDecimal whole() {
        return products.isEmpty()
                ? amount
                : products.stream().map(Product::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
