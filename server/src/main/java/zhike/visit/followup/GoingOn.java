package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.visit.db.tables.records.FollowPlanRecord;
import zhike.visit.db.tables.records.FollowUpRecord;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the next follow-up after one that is over, so that a plan ends for nobody unseen. */
@Component
class GoingOn {
    /** What was skipped counts as nobody reached. */
    private static final String SKIPPED_AS = "unreached";

    private final DSLContext db;
    private final FollowPlans plans;
    private final FollowMaking making;
    private final Customers customers;
    private final Viewers viewers;
    private final Staff staff;

    GoingOn(
            DSLContext db,
            FollowPlans plans,
            FollowMaking making,
            Customers customers,
            Viewers viewers,
            Staff staff) {
        this.db = db;
        this.plans = plans;
        this.making = making;
        this.customers = customers;
        this.viewers = viewers;
        this.staff = staff;
    }

    /** By the rules as they are now; nothing where the plan has stopped or the customer is gone. */
    void on(FollowUpRecord last) {
        FollowPlanRecord plan =
                db.selectFrom(FOLLOW_PLAN)
                        .where(FOLLOW_PLAN.ID.eq(last.getPlanId()))
                        .and(FOLLOW_PLAN.ACTIVE)
                        .and(Customers.standing(DSL.val(last.getCustomerId())))
                        .forShare()
                        .fetchOne();
        if (plan == null) return;
        List<String> results =
                db.select(DSL.coalesce(FOLLOW_UP.RESULT, SKIPPED_AS))
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.PLAN_ID.eq(last.getPlanId()))
                        .and(FOLLOW_UP.CUSTOMER_ID.eq(last.getCustomerId()))
                        .and(FOLLOW_UP.STATE.in("done", "skipped"))
                        .orderBy(FOLLOW_UP.NO)
                        .fetch(row -> row.value1());
        FollowRules.Next next = plans.rules(plan).after(results);
        making.make(
                List.of(
                        new FollowMaking.Wanted(
                                last.getPlanId(),
                                last.getCustomerId(),
                                last.getNo() + 1,
                                owner(plan, last),
                                next.step(),
                                Map.of(
                                        "rule", next.rule(),
                                        "run", next.run(),
                                        "result",
                                                Objects.requireNonNullElse(
                                                        last.getResult(), last.getState())))));
    }

    /** Whose customer it is by now, as far as the maker of the plan reaches. */
    private long owner(FollowPlanRecord plan, FollowUpRecord last) {
        Customers.Known customer =
                customers
                        .all(
                                viewers.of(plan.getMakerId()),
                                CustomerReach.WORK,
                                List.of(last.getCustomerId()))
                        .get(last.getCustomerId());
        Long owner = customer == null ? null : customer.ownerId();
        if (owner != null && staff.active(owner).isPresent()) return owner;
        return staff.active(last.getOwnerId()).isPresent() ? last.getOwnerId() : plan.getMakerId();
    }
}
