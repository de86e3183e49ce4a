package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.WorkOfPerson;
import zhike.identity.Staff;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Open opportunities go along with their customers; stage, products and stays as they are. */
@Component
class OpportunitiesOfPerson implements WorkOfPerson {
    private final DSLContext db;
    private final Clock clock;
    private final Staff staff;
    private final Trail trail;

    OpportunitiesOfPerson(DSLContext db, Clock clock, Staff staff, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.staff = staff;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "opportunity";
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return db.fetchCount(OPPORTUNITY, of(person, customers));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return db.select(OPPORTUNITY.ID)
                .from(OPPORTUNITY)
                .where(of(person, customers))
                .orderBy(OPPORTUNITY.EXPECTED_ON, OPPORTUNITY.ID)
                .limit(most)
                .fetch(row -> new Subject("opportunity", row.value1()));
    }

    @Override
    public int hand(long from, Collection<Long> customers, long to, String reason) {
        int count = hand(from, staff.standing(to).orElseThrow(), customers);
        if (count > 0)
            trail.record(
                    "opportunity.handed",
                    "person",
                    to,
                    null,
                    Map.of("from", from, "opportunities", count, "reason", reason));
        return count;
    }

    private int hand(long from, Staff.Member to, Collection<Long> customers) {
        return db.update(OPPORTUNITY)
                .set(OPPORTUNITY.OWNER_ID, to.id())
                .set(OPPORTUNITY.UNIT_ID, to.unitId())
                .set(OPPORTUNITY.BRANCH_ID, to.branchId())
                .set(OPPORTUNITY.VERSION, OPPORTUNITY.VERSION.plus(1))
                .set(OPPORTUNITY.UPDATED_AT, clock.instant())
                .where(of(from, customers))
                .execute();
    }

    private static Condition of(long person, Collection<Long> customers) {
        return OPPORTUNITY
                .OWNER_ID
                .eq(person)
                .and(OPPORTUNITY.STATE.eq("open"))
                .and(OPPORTUNITY.CUSTOMER_ID.eq(DSL.any(customers.toArray(Long[]::new))));
    }
}
