package zhike.visit.slip;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A visit slip as sent.
 *
 * @param ownerId who answers for the visit; null for oneself, or for whoever does already
 * @param customerView needs and problems as the customer sees them
 * @param travelCost expected, in yuan
 * @param visitors who go along
 * @param version of what is changed; null for a new one
 */
record SlipForm(
        @NotNull Long customerId,
        @Nullable Long ownerId,
        @NotNull Instant leaveAt,
        @NotNull Instant returnAt,
        @NotBlank @Size(max = 500) String aim,
        @Nullable @Size(max = 1000) String topics,
        @Nullable @Size(max = 2000) String customerView,
        @Nullable @Size(max = 500) String materials,
        @Nullable @DecimalMin("0") @DecimalMax("9999999999.99") @Digits(integer = 10, fraction = 2)
                BigDecimal travelCost,
        @NotNull @Size(max = 20) List<@NotNull Long> visitors,
        @NotNull @Size(max = 20) List<@Valid @NotNull Host> hosts,
        @Nullable Integer version) {
    /**
     * Whom they want to meet.
     *
     * @param contactId of the customer's file; null for somebody who is not in it
     * @param decides power to decide, by the codes of contacts
     */
    record Host(
            @Nullable Long contactId,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 60) String post,
            @Nullable @Pattern(regexp = "decides|influences|uses|checks|none") String decides) {}
}
