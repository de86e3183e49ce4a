package zhike.grading.overriding;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Somebody other than who asked looks later whether the reason held. */
@Component
class OverrideReviewing {
    private final OverrideEnding overrides;
    private final Clock clock;
    private final Trail trail;

    OverrideReviewing(OverrideEnding overrides, Clock clock, Trail trail) {
        this.overrides = overrides;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void review(Viewer viewer, long id, int version, boolean holds, String review) {
        GradeOverrideRecord row = overrides.lock(viewer, "grade.check", id, version);
        if (!List.of("in_force", "ended").contains(row.getState()) || row.getBegunAt() == null)
            throw Refusal.conflict("override.never-held");
        if (row.getAskedBy() == viewer.personId()) throw Refusal.forbidden("override.review.own");
        row.setHolds(holds);
        row.setReview(review.strip());
        row.setReviewedAt(clock.instant());
        row.setReviewedBy(viewer.personId());
        row.setVersion(row.getVersion() + 1);
        row.store();
        trail.record(
                "override.reviewed", OverrideUse.CODE, id, row.getNumber(), Map.of("holds", holds));
    }
}
