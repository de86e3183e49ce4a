package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;
import static zhike.visit.db.Tables.PLAN_ROW;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Puts what was planned for a day of the month into the calendar of whose plan it is. */
@Component
class PlanAgenda implements AgendaSource {
    private static final int MOST = 2000;
    private final DSLContext db;
    private final Clock clock;

    PlanAgenda(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<AgendaEntry> of(Collection<Long> persons, Instant from, Instant to) {
        return db.select(PLAN.ID, PLAN_ROW.CUSTOMER_ID, PLAN.OWNER_ID, PLAN_ROW.DAY)
                .from(PLAN)
                .join(PLAN_ROW)
                .on(PLAN_ROW.PLAN_ID.eq(PLAN.ID))
                .where(PLAN.OWNER_ID.in(persons))
                .and(PLAN.STATE.ne("refused"))
                .and(PLAN_ROW.DAY.ge(from.atZone(clock.getZone()).toLocalDate()))
                .and(PLAN_ROW.DAY.lt(to.atZone(clock.getZone()).toLocalDate()))
                .orderBy(PLAN_ROW.DAY, PLAN_ROW.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new AgendaEntry(
                                        PlanSubject.of(row.value1()),
                                        new Subject("customer", row.value2()),
                                        row.value3(),
                                        row.value4().atStartOfDay(clock.getZone()).toInstant(),
                                        null,
                                        true,
                                        "visit-plan",
                                        null));
    }
}
