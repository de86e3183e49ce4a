package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** What was to be sent and was not in time, or did not arrive, is broken. */
@Component
public class Unsent {
    private final DSLContext db;
    private final Clock clock;

    Unsent(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What waits in the queue is not broken yet. */
    @Transactional
    public void breakOverdue() {
        db.update(OWED)
                .set(OWED.STATE, "broken")
                .where(OWED.WAY.eq(DSL.inline("operator")))
                .and(OWED.STATE.eq(DSL.inline("open")))
                .and(OWED.DUE_AT.le(clock.instant()))
                .and(OWED.MESSAGE_ID.isNull().or(OWED.FATE.isNotNull()))
                .execute();
    }
}
