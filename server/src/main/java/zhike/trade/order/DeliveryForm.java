package zhike.trade.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What goes to the customer.
 *
 * @param lines null for all that has not gone yet
 */
record DeliveryForm(
        @NotNull LocalDate deliveredOn,
        @Nullable @Size(max = 100) String carrier,
        @Nullable @Size(max = 100) String tracking,
        @Nullable @Size(max = 1000) String remarks,
        @Nullable @Size(min = 1, max = 500) List<@Valid @NotNull Line> lines) {
    record Line(
            @NotNull Integer line,
            @NotNull @DecimalMin("0.001") @Digits(integer = 11, fraction = 3)
                    BigDecimal quantity) {}

    record Receipt(@NotBlank @Size(max = 100) String receivedBy, @NotNull LocalDate receivedOn) {}
}
