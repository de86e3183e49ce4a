package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;
import zhike.platform.subject.Subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Puts the next meeting that minutes agreed on into the calendar of who wrote them. */
@Component
class MeetingAgenda implements AgendaSource {
    private static final int MOST = 2000;
    private final DSLContext db;

    MeetingAgenda(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<AgendaEntry> of(Collection<Long> persons, Instant from, Instant to) {
        return db.select(MINUTES.ID, MINUTES.CUSTOMER_ID, MINUTES.OWNER_ID, MINUTES.NEXT_MEETING_AT)
                .from(MINUTES)
                .where(MINUTES.OWNER_ID.in(persons))
                .and(MINUTES.NEXT_MEETING_AT.ge(from))
                .and(MINUTES.NEXT_MEETING_AT.lt(to))
                .orderBy(MINUTES.NEXT_MEETING_AT, MINUTES.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new AgendaEntry(
                                        MinutesSubject.of(row.value1()),
                                        new Subject("customer", row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        null,
                                        false,
                                        "meeting",
                                        null));
    }
}
