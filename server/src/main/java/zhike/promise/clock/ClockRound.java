package zhike.promise.clock;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.promise.life.Changing;
import zhike.promise.life.Life;
import zhike.promise.life.Lives;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One batch of what is due, with all its effects in one transaction. */
@Component
class ClockRound {
    /** How long one that cannot be fired waits until it is tried again. */
    private static final Duration STUMBLED = Duration.ofMinutes(5);

    private final DSLContext db;
    private final Lives lives;
    private final Changing changing;
    private final Clock clock;

    ClockRound(DSLContext db, Lives lives, Changing changing, Clock clock) {
        this.db = db;
        this.lives = lives;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * @return how many were due
     */
    @Transactional
    public int fire(int most) {
        List<Life> due = lives.due(clock.instant(), most);
        if (!due.isEmpty()) changing.change(due, (life, now, by) -> {});
        return due.size();
    }

    /** Which are due, without a lock: for trying them one by one. */
    List<Long> due(int most) {
        return db.select(GIVEN.ID)
                .from(GIVEN)
                .where(GIVEN.NEXT_AT.le(clock.instant()))
                .orderBy(GIVEN.NEXT_AT)
                .limit(most)
                .fetch(GIVEN.ID);
    }

    @Transactional
    public void fireOne(long id) {
        changing.change(GIVEN.ID.eq(id), (life, now, by) -> {});
    }

    /** What was to happen is not lost: it is counted from what has happened, not from this. */
    @Transactional
    public void later(long id) {
        Instant now = clock.instant();
        db.update(GIVEN)
                .set(GIVEN.NEXT_AT, now.plus(STUMBLED))
                .where(GIVEN.ID.eq(id))
                .and(GIVEN.NEXT_AT.le(now))
                .execute();
    }
}
