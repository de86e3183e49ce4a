package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.visit.db.tables.records.FollowPlanRecord;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes into a plan whoever meets its criteria and is not in it: a batch a transaction. */
@Component
class TakingIn {
    static final int BATCH = 1000;
    private static final Field<Long> ID = DSL.field(DSL.name("c", "id"), Long.class);
    private static final Field<Long> OWNER = DSL.field(DSL.name("c", "owner_id"), Long.class);
    private final DSLContext db;
    private final FollowPlans plans;
    private final FollowMaking making;
    private final Customers customers;
    private final Viewers viewers;
    private final Staff staff;
    private final Clock clock;
    private final Trail trail;

    TakingIn(
            DSLContext db,
            FollowPlans plans,
            FollowMaking making,
            Customers customers,
            Viewers viewers,
            Staff staff,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.plans = plans;
        this.making = making;
        this.customers = customers;
        this.viewers = viewers;
        this.staff = staff;
        this.clock = clock;
        this.trail = trail;
    }

    List<Long> active() {
        return db.select(FOLLOW_PLAN.ID)
                .from(FOLLOW_PLAN)
                .where(FOLLOW_PLAN.ACTIVE)
                .orderBy(FOLLOW_PLAN.ID)
                .fetch(FOLLOW_PLAN.ID);
    }

    /**
     * Nothing where another node is at it, or the plan has stopped.
     *
     * @return how many were taken in
     */
    @Transactional
    public int batch(long planId) {
        FollowPlanRecord plan =
                db.selectFrom(FOLLOW_PLAN)
                        .where(FOLLOW_PLAN.ID.eq(planId))
                        .and(FOLLOW_PLAN.ACTIVE)
                        .forUpdate()
                        .skipLocked()
                        .fetchOne();
        if (plan == null || staff.active(plan.getMakerId()).isEmpty()) return 0;
        FollowStep first = plans.rules(plan).first();
        List<FollowMaking.Wanted> wanted = wanted(plan, first);
        making.make(wanted);
        plan.setTakenInAt(clock.instant());
        plan.update();
        if (!wanted.isEmpty())
            trail.record(
                    "followup.taken-in",
                    "follow-plan",
                    planId,
                    plan.getName(),
                    Map.of("count", wanted.size()));
        return wanted.size();
    }

    private List<FollowMaking.Wanted> wanted(FollowPlanRecord plan, FollowStep first) {
        Viewer maker = viewers.of(plan.getMakerId());
        Field<Integer> before =
                DSL.field(
                        DSL.select(DSL.coalesce(DSL.max(FOLLOW_UP.NO), 0))
                                .from(FOLLOW_UP)
                                .where(FOLLOW_UP.PLAN_ID.eq(plan.getId()))
                                .and(FOLLOW_UP.CUSTOMER_ID.eq(ID)));
        String criteria = plan.getCriteria() == null ? null : plan.getCriteria().data();
        var rows =
                db.select(ID, OWNER, before)
                        .from(customers.within(maker, CustomerReach.WORK, criteria, "c"))
                        .where(
                                DSL.notExists(
                                        DSL.selectOne()
                                                .from(FOLLOW_UP)
                                                .where(FOLLOW_UP.PLAN_ID.eq(plan.getId()))
                                                .and(FOLLOW_UP.CUSTOMER_ID.eq(ID))
                                                .and(FOLLOW_UP.STATE.eq("open"))))
                        .orderBy(ID)
                        .limit(BATCH)
                        .fetch();
        Set<Long> working =
                staff
                        .all(
                                rows.getValues(OWNER).stream()
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList())
                        .stream()
                        .filter(Staff.Member::active)
                        .map(Staff.Member::id)
                        .collect(Collectors.toSet());
        return rows.map(
                row ->
                        new FollowMaking.Wanted(
                                plan.getId(),
                                row.value1(),
                                row.value3() + 1,
                                row.value2() != null && working.contains(row.value2())
                                        ? row.value2()
                                        : plan.getMakerId(),
                                first,
                                null));
    }
}
