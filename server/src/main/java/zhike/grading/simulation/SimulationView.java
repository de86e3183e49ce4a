package zhike.grading.simulation;

import org.jspecify.annotations.Nullable;

import zhike.grading.GradeImpact;
import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * What a draft would change.
 *
 * @param stale the draft was changed since
 * @param endedAt null while it is counted
 */
record SimulationView(
        long id,
        long schemeId,
        int edition,
        Named by,
        @Nullable Long jobId,
        Instant at,
        @Nullable Instant endedAt,
        boolean stale,
        int draftVersion,
        long customers,
        long moved,
        List<LevelNamed> levels,
        List<Cell> matrix,
        List<GradeImpact.Line> impact) {
    record LevelNamed(String code, String name, String colour) {}

    /**
     * @param from null for who has no grade yet
     */
    record Cell(@Nullable String from, String to, long count) {}
}
