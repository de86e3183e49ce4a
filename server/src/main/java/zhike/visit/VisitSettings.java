package zhike.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;

/**
 * How visits and minutes are kept.
 *
 * @param linkDays for which a customer can open the minutes sent to them
 * @param coverageDays after which a customer counts as not visited
 * @param talkDays for which a talk can be corrected by who recorded it; 0: not at all
 */
public record VisitSettings(
        @Min(1) @Max(365) @Nullable Integer linkDays,
        @Min(1) @Max(3650) @Nullable Integer coverageDays,
        @Min(0) @Max(365) @Nullable Integer talkDays) {
    static final VisitSettings USUAL = new VisitSettings(30, 90, 7);

    public Duration link() {
        return Duration.ofDays(Objects.requireNonNullElse(linkDays, 30));
    }

    public int talks() {
        return Objects.requireNonNullElse(talkDays, 7);
    }

    public int coverage() {
        return Objects.requireNonNullElse(coverageDays, 90);
    }
}
