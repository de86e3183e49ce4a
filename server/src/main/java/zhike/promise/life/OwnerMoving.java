package zhike.promise.life;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.PersonMoved;

/**
 * What somebody owes who goes to another unit is timed by the calendar of that unit, as far as it
 * was timed by that of their own; both due times stay on record.
 */
@Component
class OwnerMoving {
    private static final int AT_ONCE = 1_000;
    private final DSLContext db;
    private final Retiming retiming;

    OwnerMoving(DSLContext db, Retiming retiming) {
        this.db = db;
        this.retiming = retiming;
    }

    @EventListener
    void moved(PersonMoved moved) {
        Condition theirs = GIVEN.OWNER_ID.eq(moved.personId()).and(GIVEN.ENDED_AT.isNull());
        int timed =
                db.update(GIVEN)
                        .set(GIVEN.CALENDAR_UNIT, moved.toUnit())
                        .where(theirs)
                        .and(GIVEN.CALENDAR_UNIT.eq(moved.fromUnit()))
                        .execute();
        if (timed == 0) return;
        Condition anew = theirs.and(GIVEN.CALENDAR_UNIT.eq(moved.toUnit()));
        Long last = 0L;
        while (last != null) last = retiming.after(last, anew, AT_ONCE, "moved").last();
    }
}
