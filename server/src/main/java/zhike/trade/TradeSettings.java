package zhike.trade;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What holds for all trade.
 *
 * @param currency the company's own, three capital letters; to be set before the first paper
 * @param dueDays from an invoice to the day it is due, where nothing else is agreed
 * @param expiryDays before a contract ends its owner is reminded
 * @param quoteDays that a quote holds where nothing else is said
 */
public record TradeSettings(
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Min(0) @Max(3650) @Nullable Integer dueDays,
        @Min(1) @Max(3650) @Nullable Integer expiryDays,
        @Min(1) @Max(3650) @Nullable Integer quoteDays) {
    static final TradeSettings USUAL = new TradeSettings("CNY", 30, 30, 30);

    public String home() {
        return Objects.requireNonNullElse(currency, "CNY");
    }

    public int due() {
        return Objects.requireNonNullElse(dueDays, 30);
    }

    public int expiry() {
        return Objects.requireNonNullElse(expiryDays, 30);
    }

    public int quote() {
        return Objects.requireNonNullElse(quoteDays, 30);
    }
}
