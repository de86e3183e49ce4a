package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Somebody is left out of a list by a person's word, such as in mourning. */
@Component
class WishLeaving {
    private final DSLContext db;
    private final Clock clock;
    private final Trail trail;

    WishLeaving(DSLContext db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public int leave(LocalDate day, List<Long> ids, String why) {
        int left =
                db.update(OWED)
                        .set(OWED.STATE, "released")
                        .set(OWED.HINDRANCE, "left")
                        .set(OWED.WHY, why.strip())
                        .set(OWED.ENDED_AT, clock.instant())
                        .where(OnList.waiting())
                        .and(OWED.ID.in(ids))
                        .execute();
        if (left > 0)
            trail.record(
                    "care.wishes.left",
                    null,
                    null,
                    day.toString(),
                    Map.of("count", left, "why", why.strip()));
        return left;
    }
}
