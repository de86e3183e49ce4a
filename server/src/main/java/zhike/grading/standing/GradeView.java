package zhike.grading.standing;

import org.jspecify.annotations.Nullable;

import zhike.grading.scheme.Why;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a customer stands in one scheme, and why.
 *
 * @param byRule what the rule says, without an override
 * @param advice what the level is served with
 * @param canOverride whether the viewer may ask for another level
 */
record GradeView(
        SchemeNamed scheme,
        LevelShown level,
        LevelShown byRule,
        Instant since,
        Instant gradedAt,
        @Nullable BigDecimal score,
        Why why,
        @Nullable String advice,
        @Nullable ByHand override,
        boolean canOverride) {
    record ByHand(long id, String number, LevelShown level, String reason, LocalDate untilOn) {}
}
