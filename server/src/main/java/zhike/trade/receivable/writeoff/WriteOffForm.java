package zhike.trade.receivable.writeoff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A claim to be given up.
 *
 * @param pursuit what was done to get the money
 * @param provision per cent of it that was set aside
 * @param version of what is changed; null for a new one
 */
record WriteOffForm(
        @NotNull Long customerId,
        @NotNull @Size(min = 1, max = 200) List<@NotNull Long> invoiceIds,
        @NotNull @Pattern(regexp = "bankrupt|dead|old|other") String reason,
        @NotBlank @Size(max = 4000) String evidence,
        @NotBlank @Size(max = 4000) String pursuit,
        @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal provision,
        @Nullable Integer version) {}
