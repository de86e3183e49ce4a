package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;
import zhike.platform.subject.Subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Puts visits into the calendars of all who go, from leaving to coming back. */
@Component
class SlipAgenda implements AgendaSource {
    private static final int MOST = 2000;
    private final DSLContext db;

    SlipAgenda(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<AgendaEntry> of(Collection<Long> persons, Instant from, Instant to) {
        var goes =
                DSL.select(SLIP.ID, SLIP.OWNER_ID.as("person_id"))
                        .from(SLIP)
                        .where(SLIP.OWNER_ID.in(persons))
                        .union(
                                DSL.select(VISITOR.SLIP_ID, VISITOR.PERSON_ID)
                                        .from(VISITOR)
                                        .where(VISITOR.PERSON_ID.in(persons)))
                        .asTable("goes");
        return db.select(
                        SLIP.ID,
                        SLIP.CUSTOMER_ID,
                        goes.field("person_id", Long.class),
                        SLIP.LEAVE_AT,
                        SLIP.RETURN_AT,
                        SLIP.MET_PLACE)
                .from(SLIP)
                .join(goes)
                .on(goes.field(SLIP.ID).eq(SLIP.ID))
                .where(SLIP.STATE.notIn(SlipState.CANCELLED, SlipState.REFUSED))
                .and(SLIP.LEAVE_AT.lt(to))
                .and(SLIP.RETURN_AT.gt(from))
                .orderBy(SLIP.LEAVE_AT, SLIP.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new AgendaEntry(
                                        SlipSubject.of(row.value1()),
                                        new Subject("customer", row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        false,
                                        "visit",
                                        row.value6()));
    }
}
