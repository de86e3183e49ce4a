package zhike.trade.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment as sent.
 *
 * @param amount negative where it is paid back
 * @param method of the dictionary {@code payment_method}
 * @param reference of the bank or the payment service; with the method it is booked once
 * @param oldest whether it settles what is due first at once
 */
public record PaymentForm(
        @NotNull Long customerId,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @NotNull LocalDate receivedOn,
        @NotBlank @Size(max = 60) String method,
        @Nullable @Size(max = 100) String reference,
        @Nullable @Size(max = 2000) String remarks,
        boolean oldest) {
    public record Line(
            @NotNull Long invoiceId,
            @NotNull @DecimalMin("0.01") @Digits(integer = 13, fraction = 2) BigDecimal amount) {}

    record Allocation(@NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {}

    record Reversal(@NotBlank @Size(max = 500) String reason) {}
}
