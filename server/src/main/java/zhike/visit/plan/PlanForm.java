package zhike.visit.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One's own plan of a month as sent.
 *
 * @param month any day of it
 * @param version of what is changed; null for a new one
 */
record PlanForm(
        @NotNull LocalDate month,
        @NotNull @Size(max = 300) List<@Valid @NotNull Row> rows,
        @Nullable Integer version) {
    record Row(
            @NotNull Long customerId,
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = "visit|phone|video") String way,
            @Nullable @Size(max = 500) String purpose,
            @NotNull @DecimalMin("0.25") @DecimalMax("240") @Digits(integer = 3, fraction = 2)
                    BigDecimal hours) {}
}
