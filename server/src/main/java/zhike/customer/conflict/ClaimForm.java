package zhike.customer.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A claim to a customer of another.
 *
 * @param customer its whole number or its whole name
 * @param statement on what it rests
 * @param otherCustomerId the claimant's own file of the same customer
 * @param personId for whom; null for oneself
 */
record ClaimForm(
        @NotBlank @Size(max = 200) String customer,
        @NotBlank @Size(max = 1000) String statement,
        @Nullable Long otherCustomerId,
        @Nullable Long personId) {}
