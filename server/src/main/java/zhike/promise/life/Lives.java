package zhike.promise.life;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.WorkCalendars;
import zhike.promise.DueRule;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.Kind;
import zhike.promise.kind.Kinds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Takes promises under lock, and writes down what became of them. */
@Component
public class Lives {
    private final DSLContext db;
    private final ObjectMapper json;
    private final Kinds kinds;
    private final WorkCalendars calendars;

    Lives(DSLContext db, ObjectMapper json, Kinds kinds, WorkCalendars calendars) {
        this.db = db;
        this.json = json;
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /** In the order of their ids, so that two who take the same ones never wait for each other. */
    public List<Life> locked(Condition which) {
        return db.selectFrom(GIVEN)
                .where(which)
                .orderBy(GIVEN.ID)
                .forNoKeyUpdate()
                .fetch(this::life);
    }

    /** For looking at them: the next by id. */
    List<Life> after(long id, Condition which, int most) {
        return db.selectFrom(GIVEN)
                .where(GIVEN.ID.gt(id))
                .and(GIVEN.ENDED_AT.isNull())
                .and(which)
                .orderBy(GIVEN.ID)
                .limit(most)
                .fetch(this::life);
    }

    /** What is due, the longest first; what somebody else holds at this moment is left to them. */
    public List<Life> due(Instant now, int most) {
        return db.selectFrom(GIVEN)
                .where(GIVEN.NEXT_AT.le(now))
                .orderBy(GIVEN.NEXT_AT)
                .limit(most)
                .forNoKeyUpdate()
                .skipLocked()
                .fetch(this::life);
    }

    /** For looking at it only. */
    public Life life(GivenRecord row) {
        Kind kind = kinds.of(row.getKind(), row.getKindVersion());
        return new Life(row, kind, rule(row, kind), calendars.of(row.getCalendarUnit()));
    }

    public DueRule rule(GivenRecord row, Kind kind) {
        DueRule own = rule(row.getRule());
        return own == null ? kind.definition().rule() : own;
    }

    private @Nullable DueRule rule(@Nullable JSONB own) {
        return own == null
                ? null
                : json.readValue(Objects.requireNonNull(own.data()), DueRule.class);
    }
}
