package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.visit.WorkPassedOn;

/** Follow-ups that are still open; the promises of them go as all promises to a customer do. */
@Component
class FollowUpsOfPerson extends WorkPassedOn {
    FollowUpsOfPerson(DSLContext db, Staff staff, Trail trail) {
        super(
                db,
                staff,
                trail,
                new Papers("follow-up", FollowSubject.KIND, FOLLOW_UP, FOLLOW_UP.STATE.eq("open")));
    }
}
