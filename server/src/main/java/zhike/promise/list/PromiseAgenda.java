package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;

/** Puts into calendars when promises are due; what is paused is due at no time. */
@Component
class PromiseAgenda implements AgendaSource {
    private static final int MOST = 2000;
    private final DSLContext db;
    private final Clock clock;

    PromiseAgenda(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<AgendaEntry> of(Collection<Long> persons, Instant from, Instant to) {
        return db.select(
                        GIVEN.ID,
                        GIVEN.OWNER_ID,
                        GIVEN.DUE_AT,
                        GIVEN.SUBJECT_KIND,
                        GIVEN.SUBJECT_ID,
                        GIVEN.STATE)
                .from(GIVEN)
                .where(GIVEN.OWNER_ID.in(persons))
                .and(GIVEN.ENDED_AT.isNull())
                .and(GIVEN.STATE.ne("paused"))
                .and(GIVEN.DUE_AT.gt(from))
                .and(GIVEN.DUE_AT.le(to))
                .orderBy(GIVEN.DUE_AT, GIVEN.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new AgendaEntry(
                                        new Subject("promise", row.value1()),
                                        new Subject(row.value4(), row.value5()),
                                        row.value2(),
                                        onItsDay(row.value3()),
                                        null,
                                        false,
                                        row.value6().equals("broken") ? "overdue" : "promise",
                                        null));
    }

    /** A day that is promised whole ends at 24:00: it stands on that day, not on the next. */
    private Instant onItsDay(Instant due) {
        boolean midnight = due.atZone(clock.getZone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? due.minusSeconds(60) : due;
    }
}
