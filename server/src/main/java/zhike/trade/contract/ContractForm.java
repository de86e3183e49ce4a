package zhike.trade.contract;

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
 * A contract as sent.
 *
 * @param kind of the dictionary {@code contract_kind}
 * @param ownerId null for oneself, or for whoever has it
 * @param version of what is changed; null for a new one
 */
record ContractForm(
        @NotNull Long customerId,
        @NotBlank @Size(max = 60) String kind,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 1000) String payment,
        @Nullable @Size(max = 8000) String terms,
        @Nullable Long ownerId,
        @Nullable Integer version) {
    record Step(@NotNull Integer version) {}

    /**
     * @param beginsOn null for as written; likewise the end
     */
    record Signing(
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 100) String signatoryOurs,
            @NotBlank @Size(max = 100) String signatoryTheirs,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            @NotNull Integer version) {}

    record Ending(@NotBlank @Size(max = 500) String reason, @NotNull Integer version) {}
}
