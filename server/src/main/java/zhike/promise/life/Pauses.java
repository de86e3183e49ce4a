package zhike.promise.life;

import static zhike.promise.db.Tables.PAUSE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.calendar.BusinessCalendar;
import zhike.promise.DueRule;
import zhike.promise.db.tables.records.PauseRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The pauses of promises, in their order. */
@Component
public class Pauses {
    private final DSLContext db;

    Pauses(DSLContext db) {
        this.db = db;
    }

    public Map<Long, List<PauseRecord>> of(Collection<Long> promises) {
        return db.selectFrom(PAUSE)
                .where(PAUSE.PROMISE_ID.in(promises))
                .orderBy(PAUSE.PROMISE_ID, PAUSE.FROM_AT)
                .fetchGroups(PAUSE.PROMISE_ID, row -> row.into(PAUSE));
    }

    /** The due time after those that have ended. */
    public static Instant moved(
            Instant due, DueRule rule, BusinessCalendar calendar, List<PauseRecord> pauses) {
        Instant moved = due;
        for (PauseRecord pause : pauses)
            if (pause.getUntilAt() != null)
                moved = Life.moved(moved, rule, calendar, pause.getFromAt(), pause.getUntilAt());
        return moved;
    }
}
