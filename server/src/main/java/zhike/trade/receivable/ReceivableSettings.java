package zhike.trade.receivable;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

import java.math.BigDecimal;
import java.util.List;

/**
 * How receivables are counted; at {@code /api/settings/receivable}.
 *
 * @param bounds last days of the buckets of the ageing, ascending; what is older is the last bucket
 * @param provision per cent that is set aside for each bucket, what is not due first; fewer: none
 *     for the rest. Not law: each company sets its own
 * @param linkDays for which a customer can answer a statement of account
 */
public record ReceivableSettings(
        @NotNull @Size(min = 1, max = 8) List<@NotNull @Min(1) @Max(3650) Integer> bounds,
        @NotNull @Size(max = 10)
                List<@NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal> provision,
        @Min(1) @Max(365) int linkDays) {
    static final ReceivableSettings USUAL =
            new ReceivableSettings(
                    List.of(30, 60, 90, 180),
                    List.of(5, 10, 30, 50, 80, 100).stream().map(BigDecimal::valueOf).toList(),
                    30);

    @Configuration
    static class Offered {
        @Bean
        SettingGroup<ReceivableSettings> receivableSettings() {
            return new SettingGroup<>("receivable", USUAL);
        }
    }
}
