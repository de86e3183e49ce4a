package zhike.customer;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;

import java.time.Clock;

/** What every kind of paper needs to go to another owner. */
@Component
public class PassingOn {
    final DSLContext db;
    final Clock clock;
    final Staff staff;
    final Approvals approvals;
    final Trail trail;

    PassingOn(DSLContext db, Clock clock, Staff staff, Approvals approvals, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.staff = staff;
        this.approvals = approvals;
        this.trail = trail;
    }
}
