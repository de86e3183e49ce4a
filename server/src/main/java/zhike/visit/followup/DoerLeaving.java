package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.PersonLeft;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;

import java.time.Clock;
import java.util.Map;

/**
 * What somebody who leaves was to follow up goes to their superior, as its promise does, and so do
 * their plans: from then on by the superior's reach.
 */
@Component
class DoerLeaving {
    private final DSLContext db;
    private final Superiors superiors;
    private final Staff staff;
    private final Promises promises;
    private final Clock clock;
    private final Trail trail;

    DoerLeaving(
            DSLContext db,
            Superiors superiors,
            Staff staff,
            Promises promises,
            Clock clock,
            Trail trail) {
        this.promises = promises;
        this.clock = clock;
        this.trail = trail;
        this.db = db;
        this.superiors = superiors;
        this.staff = staff;
    }

    @EventListener
    void left(PersonLeft who) {
        Long above = superiors.heir(who.personId());
        if (above == null) return;
        Staff.Member heir = staff.find(above).orElseThrow();
        open(who.personId(), heir);
        plans(who.personId(), heir);
    }

    private void open(long left, Staff.Member heir) {
        promises.hold(
                FollowMaking.DONE,
                FollowSubject.KIND,
                db.select(FOLLOW_UP.ID)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.OWNER_ID.eq(left))
                        .and(FOLLOW_UP.STATE.eq("open"))
                        .fetch(FOLLOW_UP.ID));
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.OWNER_ID, heir.id())
                .set(FOLLOW_UP.UNIT_ID, heir.unitId())
                .set(FOLLOW_UP.BRANCH_ID, heir.branchId())
                .where(FOLLOW_UP.OWNER_ID.eq(left))
                .and(FOLLOW_UP.STATE.eq("open"))
                .execute();
    }

    private void plans(long left, Staff.Member heir) {
        db.update(FOLLOW_PLAN)
                .set(FOLLOW_PLAN.MAKER_ID, heir.id())
                .set(FOLLOW_PLAN.UNIT_ID, heir.unitId())
                .set(FOLLOW_PLAN.BRANCH_ID, heir.branchId())
                .set(FOLLOW_PLAN.VERSION, FOLLOW_PLAN.VERSION.plus(1))
                .set(FOLLOW_PLAN.UPDATED_AT, clock.instant())
                .where(FOLLOW_PLAN.MAKER_ID.eq(left))
                .returningResult(FOLLOW_PLAN.ID, FOLLOW_PLAN.NAME)
                .fetch()
                .forEach(
                        plan ->
                                trail.record(
                                        "followup.plan.handed-on",
                                        "follow-plan",
                                        plan.value1(),
                                        plan.value2(),
                                        Map.of("to", heir.name())));
    }
}
