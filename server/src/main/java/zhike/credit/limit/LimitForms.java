package zhike.credit.limit;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Requests for a limit as they are sent and shown, in the company's own currency. */
final class LimitForms {
    private LimitForms() {}

    /**
     * @param kind {@code fresh}, {@code permanent} or {@code temporary}
     * @param terms days to pay; null leaves them as they are
     * @param untilOn last day of a temporary one
     * @param expected monthly sales that are expected; for the suggestion, where none were made yet
     * @param version of what is corrected; null for a new one
     */
    record Form(
            @NotNull Long customerId,
            @NotNull @Pattern(regexp = "fresh|permanent|temporary") String kind,
            @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal amount,
            @Nullable @Min(0) @Max(730) Integer terms,
            @Nullable LocalDate untilOn,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 2000) String guarantee,
            @Nullable @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal expected,
            @Nullable Integer version) {}

    record Suggestion(BigDecimal amount, List<String> because) {}

    record View(
            long id,
            String number,
            Named customer,
            String kind,
            BigDecimal amount,
            @Nullable Integer terms,
            @Nullable LocalDate untilOn,
            String reason,
            @Nullable String guarantee,
            BigDecimal suggested,
            List<String> because,
            String state,
            Named askedBy,
            Instant madeAt,
            int version) {}
}
