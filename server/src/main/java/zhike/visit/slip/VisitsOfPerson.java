package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;
import zhike.identity.Staff;

import java.util.Collection;

/** Visits that are planned and not begun; who went reports on it themself. */
@Component
class VisitsOfPerson extends WorkPassedOn {
    private final DSLContext db;

    VisitsOfPerson(PassingOn passing, DSLContext db) {
        super(
                passing,
                new Papers(
                        "visit",
                        SlipSubject.KIND,
                        "visit.handed",
                        SLIP,
                        SLIP.STATE.in("draft", "waiting", "returned", "approved")));
        this.db = db;
    }

    @Override
    protected void passed(Collection<Long> ids, Staff.Member to) {
        super.passed(ids, to);
        // who answers for it now goes anyway
        db.deleteFrom(VISITOR)
                .where(VISITOR.SLIP_ID.in(ids))
                .and(VISITOR.PERSON_ID.eq(to.id()))
                .execute();
    }
}
