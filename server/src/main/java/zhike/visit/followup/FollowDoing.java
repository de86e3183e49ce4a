package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.visit.db.tables.records.FollowPlanRecord;
import zhike.visit.db.tables.records.FollowUpRecord;
import zhike.visit.talk.Touching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records the result of a follow-up; the next comes from it. */
@Component
class FollowDoing {
    /**
     * @param satisfaction expertise and response from 1 to 5
     */
    record Result(
            @NotNull @Pattern(regexp = FollowRule.RESULTS) String result,
            @Nullable @Min(1) @Max(5) Integer satisfaction,
            @Nullable @Min(1) @Max(5) Integer expertise,
            @Nullable @Min(1) @Max(5) Integer response,
            @Nullable @Size(max = 2000) String unsolved,
            @Nullable @Size(max = 2000) String needs,
            @Nullable @Size(max = 2000) String suggestions,
            @Nullable @Size(max = 2000) String handling,
            @NotNull Integer version) {}

    private final DSLContext db;
    private final FollowPlans plans;
    private final FollowMaking making;
    private final Customers customers;
    private final Viewers viewers;
    private final Staff staff;
    private final Promises promises;
    private final Touching touching;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    FollowDoing(
            DSLContext db,
            FollowPlans plans,
            FollowMaking making,
            Customers customers,
            Viewers viewers,
            Staff staff,
            Promises promises,
            Touching touching,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.touching = touching;
        this.db = db;
        this.plans = plans;
        this.making = making;
        this.customers = customers;
        this.viewers = viewers;
        this.staff = staff;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void record(Viewer viewer, long id, Result result) {
        FollowUpRecord row =
                db.selectFrom(FOLLOW_UP)
                        .where(FOLLOW_UP.ID.eq(id))
                        .and(FollowReach.visibleTo(viewer, "followup.edit"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("followup");
        if (!row.getState().equals("open")) throw Refusal.conflict("followup.done");
        if (!Objects.equals(row.getVersion(), result.version()))
            throw Refusal.conflict("version.stale");
        row.setState("done");
        row.setDoneAt(clock.instant());
        row.setDoneBy(viewer.personId());
        row.setResult(result.result());
        row.setSatisfaction(result.satisfaction());
        row.setExpertise(result.expertise());
        row.setResponse(result.response());
        row.setUnsolved(result.unsolved());
        row.setNeeds(result.needs());
        row.setSuggestions(result.suggestions());
        row.setHandling(result.handling());
        row.setVersion(row.getVersion() + 1);
        row.update();
        tell(row);
        if (!row.getResult().equals("unreached"))
            touching.followedUp(row.getCustomerId(), row.getWay(), row.getDoneAt());
        next(row);
    }

    private void tell(FollowUpRecord row) {
        promises.keep(
                FollowMaking.DONE, FollowSubject.of(row.getId()), Proof.note(row.getResult()));
        Map<String, Object> detail =
                Map.of(
                        "no", row.getNo(),
                        "result", row.getResult(),
                        "handling", Objects.requireNonNullElse(row.getHandling(), ""));
        timeline.add(row.getCustomerId(), "followup.done", detail);
        trail.record("followup.done", FollowSubject.KIND, row.getId(), "#" + row.getNo(), detail);
    }

    /** By the rules as they are now; nothing where the plan has stopped. */
    private void next(FollowUpRecord done) {
        FollowPlanRecord plan =
                db.selectFrom(FOLLOW_PLAN)
                        .where(FOLLOW_PLAN.ID.eq(done.getPlanId()))
                        .and(FOLLOW_PLAN.ACTIVE)
                        .forShare()
                        .fetchOne();
        if (plan == null) return;
        List<String> results =
                db.select(FOLLOW_UP.RESULT)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.PLAN_ID.eq(done.getPlanId()))
                        .and(FOLLOW_UP.CUSTOMER_ID.eq(done.getCustomerId()))
                        .and(FOLLOW_UP.STATE.eq("done"))
                        .orderBy(FOLLOW_UP.NO)
                        .fetch(FOLLOW_UP.RESULT);
        FollowRules.Next next = plans.rules(plan).after(results);
        making.make(
                List.of(
                        new FollowMaking.Wanted(
                                done.getPlanId(),
                                done.getCustomerId(),
                                done.getNo() + 1,
                                owner(plan, done),
                                next.step(),
                                Map.of(
                                        "rule", next.rule(),
                                        "run", next.run(),
                                        "result", done.getResult()))));
    }

    /** Whose customer it is by now, as far as the maker of the plan reaches. */
    private long owner(FollowPlanRecord plan, FollowUpRecord done) {
        Customers.Known customer =
                customers
                        .all(
                                viewers.of(plan.getMakerId()),
                                CustomerReach.WORK,
                                List.of(done.getCustomerId()))
                        .get(done.getCustomerId());
        Long owner = customer == null ? null : customer.ownerId();
        if (owner != null && staff.active(owner).isPresent()) return owner;
        return staff.active(done.getOwnerId()).isPresent() ? done.getOwnerId() : plan.getMakerId();
    }
}
