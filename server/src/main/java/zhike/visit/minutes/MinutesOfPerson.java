package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.visit.WorkPassedOn;

import java.util.Collection;

/** Minutes that the customer has not got yet. */
@Component
class MinutesOfPerson extends WorkPassedOn {
    private final Approvals approvals;

    MinutesOfPerson(DSLContext db, Staff staff, Trail trail, Approvals approvals) {
        super(
                db,
                staff,
                trail,
                new Papers(
                        "minutes",
                        MinutesSubject.KIND,
                        MINUTES,
                        MINUTES.STATE.in("draft", "waiting", "returned", "approved")));
        this.approvals = approvals;
    }

    @Override
    protected void passed(Collection<Long> ids, Staff.Member to) {
        approvals.passOn(MinutesSubject.KIND, ids, to);
    }
}
