package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;
import static zhike.visit.db.Tables.PLAN_ROW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;
import zhike.visit.PaperState;
import zhike.visit.db.tables.records.PlanRecord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Hands a plan to the manager; with it goes the promise to hand in the next by the month's end. */
@Component
class PlanHandingIn {
    private static final String NEXT = "visit-plan.handed-in";
    private final DSLContext db;
    private final PlanApproval facts;
    private final Approvals approvals;
    private final Promising promising;
    private final Promises promises;
    private final Clock clock;
    private final Trail trail;

    PlanHandingIn(
            DSLContext db,
            PlanApproval facts,
            Approvals approvals,
            Promising promising,
            Promises promises,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.facts = facts;
        this.approvals = approvals;
        this.promising = promising;
        this.promises = promises;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void handIn(Viewer viewer, long id, int version) {
        // held before its paper, as who decides does
        approvals.hold(PlanSubject.of(id), PlanApproval.USE);
        PlanRecord row = lock(PLAN.ID.eq(id).and(PlanReach.visibleTo(viewer, "visit.edit")));
        if (row == null) throw Refusal.missing("visit-plan");
        if (row.getVersion() != version) throw Refusal.conflict("version.stale");
        if (!PaperState.EDITABLE.contains(row.getState()))
            throw Refusal.conflict("visit.plan.fixed");
        boolean first = row.getHandedInAt() == null;
        if (first) row.setHandedInAt(clock.instant());
        take(row, PaperState.WAITING);
        if (first) promise(row);
        trail.record("visit.plan.handed-in", PlanSubject.KIND, id, month(row.getMonth()), Map.of());
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(PlanApproval.USE, PlanSubject.of(id), null, facts.factsOf(row)),
                null);
    }

    @EventListener
    public void hear(ApprovalEvent event) {
        if (!event.use().equals(PlanApproval.USE)) return;
        PlanRecord row = lock(PLAN.ID.eq(event.subject().id()));
        if (row == null) return;
        PaperState.after(row.getState(), event).ifPresent(state -> take(row, state));
    }

    private void take(PlanRecord row, String state) {
        if (state.equals(PaperState.WAITING)
                && !db.fetchExists(PLAN_ROW, PLAN_ROW.PLAN_ID.eq(row.getId())))
            throw Refusal.conflict("visit.plan.empty");
        row.setState(state);
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    /**
     * It keeps what the plan before promised, and what was promised of months that have begun
     * without their plan. It promises the next, unless that was handed in before it.
     */
    private void promise(PlanRecord row) {
        LocalDate month = row.getMonth();
        LocalDate now = LocalDate.now(clock).withDayOfMonth(1);
        Condition others = PLAN.OWNER_ID.eq(row.getOwnerId()).and(PLAN.HANDED_IN_AT.isNotNull());
        Condition earlier =
                PLAN.MONTH
                        .eq(month.minusMonths(1))
                        .or(PLAN.MONTH.lt(month.isBefore(now) ? month : now));
        promises.keep(
                NEXT,
                PlanSubject.KIND,
                db.select(PLAN.ID).from(PLAN).where(others).and(earlier).fetch(PLAN.ID),
                Proof.note(month(month)));
        LocalDate next = month.plusMonths(1);
        Condition later = next.isAfter(now) ? PLAN.MONTH.eq(next) : PLAN.MONTH.ge(next);
        if (db.fetchExists(PLAN, others.and(later))) return;
        Instant end = next.atStartOfDay(clock.getZone()).toInstant();
        Instant soonest = clock.instant().plus(Duration.ofDays(1));
        promising.offer(
                new PromiseDraft(
                        NEXT,
                        PlanSubject.of(row.getId()),
                        null,
                        row.getOwnerId(),
                        null,
                        end.isBefore(soonest) ? soonest : end,
                        Map.of("title", month(next))));
    }

    private @Nullable PlanRecord lock(Condition which) {
        return db.selectFrom(PLAN).where(which).forUpdate().fetchOne();
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }
}
