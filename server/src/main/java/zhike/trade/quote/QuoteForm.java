package zhike.trade.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.trade.product.LineForm;

import java.time.LocalDate;
import java.util.List;

/**
 * A quote as sent.
 *
 * @param opportunityId of the lead module, given by the screen
 * @param quotedOn null for today
 * @param validUntil null for as long as quotes usually hold
 * @param version of what is changed; null for a new one
 */
record QuoteForm(
        @NotNull Long customerId,
        @Nullable Long opportunityId,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable LocalDate quotedOn,
        @Nullable LocalDate validUntil,
        @Nullable @Size(max = 4000) String terms,
        @Nullable @Size(max = 2000) String remarks,
        @Nullable Long ownerId,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull LineForm> lines,
        @Nullable Integer version) {
    record Step(@NotNull Integer version) {}

    record Declining(@NotBlank @Size(max = 500) String reason, @NotNull Integer version) {}
}
