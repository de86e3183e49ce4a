package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.GATHERING_STAFF;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Puts gatherings into the calendars of the host and of all who are there with them. */
@Component
class GatheringAgenda implements AgendaSource {
    private static final int MOST = 2000;
    private final DSLContext db;

    GatheringAgenda(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<AgendaEntry> of(Collection<Long> persons, Instant from, Instant to) {
        var there =
                DSL.select(GATHERING.ID, GATHERING.HOST_ID.as("person_id"))
                        .from(GATHERING)
                        .where(GATHERING.HOST_ID.in(persons))
                        .union(
                                DSL.select(GATHERING_STAFF.GATHERING_ID, GATHERING_STAFF.PERSON_ID)
                                        .from(GATHERING_STAFF)
                                        .where(GATHERING_STAFF.PERSON_ID.in(persons)))
                        .asTable("there");
        return db.select(
                        GATHERING.ID,
                        there.field("person_id", Long.class),
                        GATHERING.STARTS_AT,
                        GATHERING.ENDS_AT,
                        GATHERING.PLACE)
                .from(GATHERING)
                .join(there)
                .on(Objects.requireNonNull(there.field(GATHERING.ID)).eq(GATHERING.ID))
                .where(GATHERING.STATE.ne("cancelled"))
                .and(GATHERING.STARTS_AT.lt(to))
                .and(GATHERING.ENDS_AT.gt(from))
                .orderBy(GATHERING.STARTS_AT, GATHERING.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new AgendaEntry(
                                        GatheringSubject.of(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        false,
                                        "gathering",
                                        row.value5()));
    }
}
