package zhike.lead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * How the pool is used.
 *
 * @param claimsADay that one person makes at most
 * @param mostHeld customers that one may hold and still claim
 * @param restDays before one may claim again what one gave back
 */
public record LeadSettings(
        @Min(0) @Max(1000) @Nullable Integer claimsADay,
        @Min(1) @Max(1_000_000) @Nullable Integer mostHeld,
        @Min(0) @Max(3650) @Nullable Integer restDays) {
    static final LeadSettings USUAL = new LeadSettings(10, 300, 30);

    public int claims() {
        return Objects.requireNonNullElse(claimsADay, 10);
    }

    public int held() {
        return Objects.requireNonNullElse(mostHeld, 300);
    }

    public int rest() {
        return Objects.requireNonNullElse(restDays, 30);
    }
}
