package zhike.promise.life;

import static zhike.promise.db.Tables.PAUSE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.promise.db.tables.records.EventRecord;
import zhike.promise.db.tables.records.PauseRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes down what happened; the number of an event is taken once, or nothing is written. */
@Component
class EventLog {
    private final DSLContext db;
    private final ObjectMapper json;

    EventLog(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void write(Collection<Life> lives, Instant now) {
        List<EventRecord> events = new ArrayList<>();
        List<PauseRecord> pauses = new ArrayList<>();
        List<Long> resumed = new ArrayList<>();
        for (Life life : lives)
            for (Happening each : life.happenings()) {
                events.add(event(life, each, now));
                if (each.what() == What.PAUSED) pauses.add(pause(life, each));
                else if (life.row().getPausedAt() == null && ends(each))
                    resumed.add(life.row().getId());
            }
        db.batchInsert(events).execute();
        close(resumed, now);
        db.batchInsert(pauses).execute();
    }

    private static boolean ends(Happening each) {
        return each.what() == What.RESUMED
                || each.what() == What.KEPT
                || each.what() == What.RELEASED;
    }

    private EventRecord event(Life life, Happening each, Instant now) {
        EventRecord event = new EventRecord();
        event.setPromiseId(life.row().getId());
        event.setNo(each.no());
        event.setWhat(each.what().code());
        event.setAt(each.at());
        event.setNotedAt(now);
        event.setByPerson(each.by().person());
        event.setForPerson(each.by().standsFor());
        event.setDetail(JSONB.jsonb(json.writeValueAsString(each.detail())));
        return event;
    }

    private static PauseRecord pause(Life life, Happening each) {
        PauseRecord pause = new PauseRecord();
        pause.setPromiseId(life.row().getId());
        pause.setFromAt(each.at());
        pause.setReason(String.valueOf(each.detail().get("reason")));
        pause.setNote((String) each.detail().get("note"));
        pause.setByPerson(each.by().person());
        return pause;
    }

    private void close(List<Long> promises, Instant now) {
        if (promises.isEmpty()) return;
        db.update(PAUSE)
                .set(PAUSE.UNTIL_AT, DSL.val(now))
                .where(PAUSE.PROMISE_ID.in(promises))
                .and(PAUSE.UNTIL_AT.isNull())
                .execute();
    }
}
