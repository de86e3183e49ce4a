package zhike.trade.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.trade.product.LineForm;

import java.time.LocalDate;
import java.util.List;

/**
 * An order as sent.
 *
 * @param orderedOn null for today
 * @param ownerId null for oneself, or for whoever has it
 * @param version of what is changed; null for a new one
 */
public record OrderForm(
        @NotNull Long customerId,
        @Nullable Long contractId,
        @Nullable Long quoteId,
        @Nullable LocalDate orderedOn,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable Long ownerId,
        @Nullable @Size(max = 2000) String remarks,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull LineForm> lines,
        @Nullable Integer version) {}
