package zhike.customer.loan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wants to borrow.
 *
 * @param customers each by its whole number or its whole name
 * @param version of the loan that is corrected
 */
record LoanForm(
        @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 200) String> customers,
        @NotBlank @Size(max = 500) String purpose,
        @NotNull Instant until,
        boolean withPaper,
        @Nullable Integer version) {}
