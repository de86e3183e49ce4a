package zhike.care.gift;

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
import java.time.LocalDate;

/**
 * A request for a gift as sent.
 *
 * @param itemId from the stock: then gift, tier and price are the item's; null: to be bought
 * @param version of what is changed; null for a new one
 */
record GiftForm(
        @NotNull Long customerId,
        @NotBlank @Size(max = 60) String receiver,
        @Nullable @Size(max = 60) String receiverPost,
        @NotBlank @Size(max = 40) String occasion,
        @Nullable Long itemId,
        @Nullable @Size(max = 100) String gift,
        @Nullable @Size(max = 100) String spec,
        @Nullable @Pattern(regexp = "high|middle|low") String tier,
        @NotNull @Min(1) @Max(10000) Integer quantity,
        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal price,
        @NotNull LocalDate deliverOn,
        @Nullable @Size(max = 1000) String remarks,
        @Nullable Integer version) {}
