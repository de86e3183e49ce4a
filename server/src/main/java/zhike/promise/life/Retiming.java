package zhike.promise.life;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.promise.DueRule;
import zhike.promise.db.tables.records.PauseRecord;
import zhike.promise.kind.Kind;
import zhike.promise.kind.Kinds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Times a batch of promises anew, by the kinds and calendars as they are now. */
@Component
public class Retiming {
    private final DSLContext db;
    private final Lives lives;
    private final Changing changing;
    private final Kinds kinds;
    private final Pauses pauses;

    Retiming(DSLContext db, Lives lives, Changing changing, Kinds kinds, Pauses pauses) {
        this.db = db;
        this.lives = lives;
        this.changing = changing;
        this.kinds = kinds;
        this.pauses = pauses;
    }

    /**
     * @param changed how many are due at another time than before
     * @param last id of the batch; null where there are no more
     */
    public record Batch(int looked, int changed, @Nullable Long last) {}

    /** Within a transaction. */
    public Batch after(long id, Condition which, int most, String because) {
        List<Long> ids =
                db.select(GIVEN.ID)
                        .from(GIVEN)
                        .where(GIVEN.ID.gt(id))
                        .and(GIVEN.ENDED_AT.isNull())
                        .and(which)
                        .orderBy(GIVEN.ID)
                        .limit(most)
                        .fetch(GIVEN.ID);
        if (ids.isEmpty()) return new Batch(0, 0, null);
        List<Life> locked = lives.locked(GIVEN.ID.in(ids).and(GIVEN.ENDED_AT.isNull()));
        Map<Long, List<PauseRecord>> paused = pauses.of(ids);
        changing.change(
                locked,
                (life, now, by) ->
                        retime(
                                life,
                                now,
                                paused.getOrDefault(life.row().getId(), List.of()),
                                because));
        int changed = (int) locked.stream().filter(Life::isRetimed).count();
        return new Batch(ids.size(), changed, ids.getLast());
    }

    private void retime(Life life, Instant now, List<PauseRecord> paused, String because) {
        Kind kind = kinds.now(life.row().getKind());
        DueRule rule = lives.rule(life.row(), kind);
        Instant due =
                rule.due(life.row().getFromAt(), life.calendar())
                        .at()
                        .truncatedTo(ChronoUnit.MICROS);
        life.retime(now, kind, Pauses.moved(due, rule, life.calendar(), paused), because);
    }
}
