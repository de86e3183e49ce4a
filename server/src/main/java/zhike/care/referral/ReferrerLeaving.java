package zhike.care.referral;

import static zhike.care.db.Tables.REFERRAL;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.PersonLeft;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.platform.trail.Trail;

import java.util.Map;

/** Referrals of somebody who leaves go to their superior: else nobody could ask for the payout. */
@Component
class ReferrerLeaving {
    private final DSLContext db;
    private final Superiors superiors;
    private final Staff staff;
    private final Trail trail;

    ReferrerLeaving(DSLContext db, Superiors superiors, Staff staff, Trail trail) {
        this.db = db;
        this.superiors = superiors;
        this.staff = staff;
        this.trail = trail;
    }

    @EventListener
    void left(PersonLeft who) {
        Long heir = superiors.heir(who.personId());
        Staff.Member to = heir == null ? null : staff.standing(heir).orElse(null);
        if (to == null) return;
        int handed =
                db.update(REFERRAL)
                        .set(REFERRAL.OWNER_ID, to.id())
                        .set(REFERRAL.UNIT_ID, to.unitId())
                        .set(REFERRAL.BRANCH_ID, to.branchId())
                        .set(REFERRAL.VERSION, REFERRAL.VERSION.plus(1))
                        .where(REFERRAL.OWNER_ID.eq(who.personId()))
                        .and(REFERRAL.STATE.in("open", "payable", "approved"))
                        .execute();
        if (handed > 0)
            trail.record(
                    "referral.handed",
                    "person",
                    to.id(),
                    to.name(),
                    Map.of("from", who.personId(), "count", handed));
    }
}
