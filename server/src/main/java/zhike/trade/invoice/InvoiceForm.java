package zhike.trade.invoice;

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
 * An invoice as sent.
 *
 * @param amount null for what of the order is not invoiced yet
 * @param issuedOn null for today
 * @param dueOn null for as agreed with the customer
 */
public record InvoiceForm(
        @NotNull Long customerId,
        @Nullable Long orderId,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @DecimalMin("0.01") @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 2000) String remarks) {
    /**
     * @param amount positive; null for all that is left of the invoice
     * @param settle whether it settles that invoice at once, as far as it is open
     */
    public record CreditNote(
            @Nullable @DecimalMin("0.01") @Digits(integer = 13, fraction = 2) BigDecimal amount,
            @Nullable LocalDate issuedOn,
            @NotBlank @Size(max = 500) String reason,
            boolean settle) {}

    record Voiding(@NotBlank @Size(max = 500) String reason, @NotNull Integer version) {}
}
