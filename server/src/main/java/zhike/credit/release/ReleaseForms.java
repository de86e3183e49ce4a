package zhike.credit.release;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Requests to release an order as they are sent and shown, in the company's own currency. */
final class ReleaseForms {
    private ReleaseForms() {}

    /**
     * @param promised what the customer promised to pay, by {@code promisedOn}
     * @param responsibleId who sees to it; null for oneself
     * @param version of what is corrected; null for a new one
     */
    record Form(
            @NotNull Long orderId,
            @NotNull @DecimalMin("0.01") @Digits(integer = 13, fraction = 2) BigDecimal promised,
            @NotNull LocalDate promisedOn,
            @Nullable Long responsibleId,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Integer version) {}

    /**
     * @param amount the largest order that the role lets through; null: any
     */
    record Bound(
            @NotBlank @Size(max = 60) String role,
            @Nullable @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal amount,
            @Nullable Integer version) {}

    /**
     * @param outcome {@code paid} or {@code unpaid}; null while it is awaited
     */
    record View(
            long id,
            String number,
            long orderId,
            String orderNumber,
            Named customer,
            BigDecimal orderAmount,
            BigDecimal receivable,
            BigDecimal overBy,
            int overdueDays,
            BigDecimal promised,
            LocalDate promisedOn,
            Named responsible,
            String reason,
            String state,
            @Nullable Instant releasedAt,
            @Nullable String outcome,
            Named askedBy,
            Instant madeAt,
            int version) {}
}
