package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.WorkOfPerson;
import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.List;

/** Gatherings that they hold: who holds them instead is for who manages them. */
@Component
class GatheringsOfPerson implements WorkOfPerson {
    private final DSLContext db;

    GatheringsOfPerson(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "gathering";
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return db.fetchCount(GATHERING, of(person));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return db.select(GATHERING.ID)
                .from(GATHERING)
                .where(of(person))
                .orderBy(GATHERING.STARTS_AT, GATHERING.ID)
                .limit(most)
                .fetch(row -> GatheringSubject.of(row.value1()));
    }

    private static Condition of(long person) {
        return GATHERING.HOST_ID.eq(person).and(GATHERING.STATE.in("planned", "inviting"));
    }
}
