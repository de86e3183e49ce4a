package zhike.care;

import static zhike.care.db.Tables.MARK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/**
 * What of the work that goes by the clock is done for which day. Of several nodes the first to mark
 * it does it: another waits for its transaction, and then finds it done.
 */
@Component
class CareMarks {
    private final DSLContext db;
    private final Clock clock;

    CareMarks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean done(String step, LocalDate day) {
        return db.fetchExists(MARK, MARK.STEP.eq(step), MARK.DAY.eq(day));
    }

    /**
     * In one transaction with the work.
     *
     * @return whether it is for the caller to do
     */
    @Transactional
    public boolean take(String step, LocalDate day) {
        return db.insertInto(MARK)
                        .set(MARK.STEP, step)
                        .set(MARK.DAY, day)
                        .set(MARK.AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }
}
