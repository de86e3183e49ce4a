package zhike.grading.value;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one deed costs from a day on.
 *
 * @param kind of a source of deeds
 */
record ActivityCostForm(
        @NotBlank @Size(max = 40) String kind,
        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal cost,
        @NotNull LocalDate fromOn) {}
