package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseEvent;
import zhike.visit.db.tables.records.FollowUpRecord;

import java.time.Clock;
import java.util.Map;

/**
 * A follow-up goes as its promise goes: due when that is, to whom that is given, and where that was
 * released nobody owes it any more. It is skipped, with the reason, and its plan goes on with the
 * next.
 */
@Component
class FollowingPromise {
    private final DSLContext db;
    private final GoingOn going;
    private final Staff staff;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    FollowingPromise(
            DSLContext db,
            GoingOn going,
            Staff staff,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.staff = staff;
        this.going = going;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @EventListener
    void moved(PromiseEvent.Moved promise) {
        if (!promise.kind().equals(FollowMaking.DONE)) return;
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.DUE_AT, promise.due())
                .where(FOLLOW_UP.ID.eq(promise.subject().id()))
                .and(FOLLOW_UP.STATE.eq("open"))
                .execute();
    }

    /** Nothing where it went to them already, with a customer or from who left. */
    @EventListener
    void reassigned(PromiseEvent.Reassigned promise) {
        if (!promise.kind().equals(FollowMaking.DONE)) return;
        Staff.Member to = staff.find(promise.ownerId()).orElseThrow();
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.OWNER_ID, to.id())
                .set(FOLLOW_UP.UNIT_ID, to.unitId())
                .set(FOLLOW_UP.BRANCH_ID, to.branchId())
                .set(FOLLOW_UP.VERSION, FOLLOW_UP.VERSION.plus(1))
                .where(FOLLOW_UP.ID.eq(promise.subject().id()))
                .and(FOLLOW_UP.OWNER_ID.ne(to.id()))
                .and(FOLLOW_UP.STATE.eq("open"))
                .execute();
    }

    @EventListener
    void released(PromiseEvent.Released promise) {
        if (!promise.kind().equals(FollowMaking.DONE)) return;
        FollowUpRecord row =
                db.selectFrom(FOLLOW_UP)
                        .where(FOLLOW_UP.ID.eq(promise.subject().id()))
                        .and(FOLLOW_UP.STATE.eq("open"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) return;
        row.setState("skipped");
        row.setSkippedBecause(promise.why());
        row.setDoneAt(clock.instant());
        row.setDoneBy(promise.byPerson());
        row.setVersion(row.getVersion() + 1);
        row.update();
        Map<String, Object> detail = Map.of("no", row.getNo(), "why", promise.why());
        timeline.add(row.getCustomerId(), "followup.skipped", detail);
        trail.record(
                "followup.skipped", FollowSubject.KIND, row.getId(), "#" + row.getNo(), detail);
        going.on(row);
    }
}
