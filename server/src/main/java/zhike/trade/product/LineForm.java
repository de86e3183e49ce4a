package zhike.trade.product;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A line of a quote or an order as sent.
 *
 * @param productId null for what is no product of ours
 * @param name null for that of the product
 * @param quantity negative where goods come back
 * @param price of one; null for that of the product on the paper's day
 * @param discount per cent; null for none
 */
public record LineForm(
        @Nullable Long productId,
        @Nullable @Size(max = 200) String name,
        @NotNull @Digits(integer = 11, fraction = 3) BigDecimal quantity,
        @Nullable @DecimalMin("0") @Digits(integer = 11, fraction = 4) BigDecimal price,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal discount) {}
