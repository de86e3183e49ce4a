package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;
import zhike.visit.db.tables.records.FollowPlanRecord;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The follow-up plans, and how they are made and changed. */
@Component
class FollowPlans {
    private final DSLContext db;
    private final ObjectMapper json;
    private final Customers customers;
    private final Staff staff;
    private final Promises promises;
    private final Clock clock;
    private final Trail trail;

    FollowPlans(
            DSLContext db,
            ObjectMapper json,
            Customers customers,
            Staff staff,
            Promises promises,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.json = json;
        this.customers = customers;
        this.staff = staff;
        this.promises = promises;
        this.clock = clock;
        this.trail = trail;
    }

    List<FollowPlan> all(Viewer viewer) {
        var open = DSL.count().filterWhere(FOLLOW_UP.STATE.eq("open"));
        var done = DSL.count().filterWhere(FOLLOW_UP.STATE.eq("done"));
        Map<Long, int[]> counts =
                db.select(FOLLOW_UP.PLAN_ID, open, done)
                        .from(FOLLOW_PLAN)
                        .join(FOLLOW_UP)
                        .on(FOLLOW_UP.PLAN_ID.eq(FOLLOW_PLAN.ID))
                        .where(within(viewer))
                        .groupBy(FOLLOW_UP.PLAN_ID)
                        .fetchMap(FOLLOW_UP.PLAN_ID, row -> new int[] {row.value2(), row.value3()});
        return db.select(FOLLOW_PLAN, Names.ofPerson(FOLLOW_PLAN.MAKER_ID))
                .from(FOLLOW_PLAN)
                .where(within(viewer))
                .orderBy(FOLLOW_PLAN.NAME)
                .fetch()
                .map(
                        row ->
                                shown(
                                        row.value1(),
                                        row.value2(),
                                        counts.getOrDefault(
                                                row.value1().getId(), new int[] {0, 0})));
    }

    @Transactional
    public void add(Viewer viewer, FollowPlanForm form) {
        Staff.Member me = staff.standing(viewer.personId()).orElseThrow();
        FollowPlanRecord row = db.newRecord(FOLLOW_PLAN);
        row.setMakerId(me.id());
        row.setUnitId(me.unitId());
        row.setBranchId(me.branchId());
        row.setCreatedAt(clock.instant());
        write(viewer, row, form, "followup.plan.added");
    }

    /** What is under way stops with the plan. */
    @Transactional
    public void change(Viewer viewer, long id, FollowPlanForm form) {
        // held before plan and follow-ups, as by who records one of them
        if (!form.active()) promises.hold(FollowMaking.DONE, FollowSubject.KIND, open(viewer, id));
        FollowPlanRecord row =
                db.selectFrom(FOLLOW_PLAN)
                        .where(FOLLOW_PLAN.ID.eq(id))
                        .and(within(viewer))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("followup.plan");
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        boolean stops = row.getActive() && !form.active();
        row.setVersion(row.getVersion() + 1);
        write(viewer, row, form, "followup.plan.changed");
        if (stops) stop(id);
    }

    FollowRules rules(FollowPlanRecord row) {
        return new FollowRules(
                json.readValue(row.getFirst().data(), FollowStep.class),
                List.of(json.readValue(row.getRules().data(), FollowRule[].class)));
    }

    private void write(Viewer viewer, FollowPlanRecord row, FollowPlanForm form, String what) {
        FollowRules rules = new FollowRules(form.first(), form.rules());
        // refuses what cannot be asked
        customers.within(viewer, CustomerReach.WORK, form.criteriaText(), "c");
        row.setName(form.name().strip());
        row.setCriteria(JSONB.jsonbOrNull(form.criteriaText()));
        row.setFirst(JSONB.jsonb(json.writeValueAsString(rules.first())));
        row.setRules(JSONB.jsonb(json.writeValueAsString(rules.rules())));
        row.setActive(form.active());
        row.setUpdatedAt(clock.instant());
        try {
            row.store();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "followup.plan.double");
        }
        trail.record(
                what, "follow-plan", row.getId(), row.getName(), Map.of("active", form.active()));
    }

    private List<Long> open(Viewer viewer, long id) {
        return db.select(FOLLOW_UP.ID)
                .from(FOLLOW_UP)
                .join(FOLLOW_PLAN)
                .on(FOLLOW_PLAN.ID.eq(FOLLOW_UP.PLAN_ID))
                .where(FOLLOW_PLAN.ID.eq(id))
                .and(within(viewer))
                .and(FOLLOW_UP.STATE.eq("open"))
                .fetch(FOLLOW_UP.ID);
    }

    private void stop(long id) {
        List<Long> owed =
                db.update(FOLLOW_UP)
                        .set(FOLLOW_UP.STATE, "stopped")
                        .where(FOLLOW_UP.PLAN_ID.eq(id))
                        .and(FOLLOW_UP.STATE.eq("open"))
                        .returningResult(FOLLOW_UP.PROMISE_ID)
                        .fetch(FOLLOW_UP.PROMISE_ID);
        promises.release(owed.stream().filter(Objects::nonNull).toList(), "plan.stopped");
    }

    private static Condition within(Viewer viewer) {
        return viewer.reach("followup.manage")
                .over(FOLLOW_PLAN.MAKER_ID, FOLLOW_PLAN.UNIT_ID, FOLLOW_PLAN.BRANCH_ID);
    }

    private FollowPlan shown(FollowPlanRecord row, String maker, int[] counts) {
        FollowRules rules = rules(row);
        return new FollowPlan(
                row.getId(),
                row.getName(),
                row.getCriteria() == null ? null : json.readTree(row.getCriteria().data()),
                rules.first(),
                rules.rules(),
                row.getActive(),
                new Named(row.getMakerId(), maker),
                row.getTakenInAt(),
                counts[0],
                counts[1],
                row.getVersion());
    }
}
