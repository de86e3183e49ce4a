package zhike.visit.coverage;

import static zhike.visit.db.Tables.TOUCH;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.time.Instant;

/**
 * What coverage is asked for.
 *
 * @param since before which a touch does not count
 * @param way visit (or a meeting), any, or executive: a visit by who leads a branch or the company
 * @param owner only theirs; 0 for those of nobody
 * @param never only those never touched by the way
 * @param criteria over customers, as JSON
 */
record CoverageAsk(
        Instant since, String way, @Nullable Long owner, boolean never, @Nullable String criteria) {
    CoverageAsk {
        if (!way.equals("visit") && !way.equals("any") && !way.equals("executive"))
            throw Refusal.invalid("way", "visit.coverage.way");
    }

    Condition ways() {
        return switch (way) {
            case "any" -> DSL.noCondition();
            case "executive" -> TOUCH.WAY.in("visit", "meeting").and(TOUCH.EXECUTIVE);
            default -> TOUCH.WAY.in("visit", "meeting");
        };
    }
}
