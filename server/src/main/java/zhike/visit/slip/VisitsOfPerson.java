package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.visit.WorkPassedOn;

import java.util.Collection;

/** Visits that are planned and not begun; who went reports on it themself. */
@Component
class VisitsOfPerson extends WorkPassedOn {
    private final DSLContext db;
    private final Approvals approvals;

    VisitsOfPerson(DSLContext db, Staff staff, Trail trail, Approvals approvals) {
        super(
                db,
                staff,
                trail,
                new Papers(
                        "visit",
                        SlipSubject.KIND,
                        SLIP,
                        SLIP.STATE.in("draft", "waiting", "returned", "approved")));
        this.db = db;
        this.approvals = approvals;
    }

    @Override
    protected void passed(Collection<Long> ids, Staff.Member to) {
        approvals.passOn(SlipSubject.KIND, ids, to);
        // who answers for it now goes anyway
        db.deleteFrom(VISITOR)
                .where(VISITOR.SLIP_ID.in(ids))
                .and(VISITOR.PERSON_ID.eq(to.id()))
                .execute();
    }
}
