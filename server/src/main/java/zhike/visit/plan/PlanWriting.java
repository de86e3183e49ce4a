package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;
import static zhike.visit.db.Tables.PLAN_ROW;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.visit.PaperState;
import zhike.visit.db.tables.records.PlanRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes one's own plan of a month. */
@Component
class PlanWriting {
    private static final int FARTHEST_MONTHS = 12;
    private final DSLContext db;
    private final Customers customers;
    private final Staff staff;
    private final Clock clock;
    private final Trail trail;

    PlanWriting(DSLContext db, Customers customers, Staff staff, Clock clock, Trail trail) {
        this.db = db;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long save(Viewer viewer, PlanForm form) {
        LocalDate month = form.month().withDayOfMonth(1);
        LocalDate now = LocalDate.now(clock).withDayOfMonth(1);
        if (month.isBefore(now.minusMonths(FARTHEST_MONTHS))
                || month.isAfter(now.plusMonths(FARTHEST_MONTHS)))
            throw Refusal.invalid("month", "visit.plan.far");
        check(viewer, form, month);
        PlanRecord row = mine(viewer, month, form.version());
        row.setUpdatedAt(clock.instant());
        row.store();
        rows(row.getId(), form);
        trail.record(
                "visit.plan.saved",
                PlanSubject.KIND,
                row.getId(),
                month.toString().substring(0, 7),
                Map.of("rows", form.rows().size()));
        return row.getId();
    }

    private PlanRecord mine(Viewer viewer, LocalDate month, @Nullable Integer version) {
        Staff.Member me = staff.standing(viewer.personId()).orElseThrow();
        db.insertInto(PLAN)
                .set(PLAN.OWNER_ID, me.id())
                .set(PLAN.UNIT_ID, me.unitId())
                .set(PLAN.BRANCH_ID, me.branchId())
                .set(PLAN.MONTH, month)
                .set(PLAN.CREATED_AT, clock.instant())
                .set(PLAN.UPDATED_AT, clock.instant())
                .set(PLAN.VERSION, -1)
                .onConflictDoNothing()
                .execute();
        PlanRecord row =
                db.selectFrom(PLAN)
                        .where(PLAN.OWNER_ID.eq(me.id()))
                        .and(PLAN.MONTH.eq(month))
                        .forUpdate()
                        .fetchSingle();
        if (row.getVersion() != -1 && !Objects.equals(row.getVersion(), version))
            throw Refusal.conflict("version.stale");
        if (!PaperState.EDITABLE.contains(row.getState()))
            throw Refusal.conflict("visit.plan.fixed");
        row.setVersion(row.getVersion() + 1);
        return row;
    }

    private void check(Viewer viewer, PlanForm form, LocalDate month) {
        Set<Long> asked = new HashSet<>();
        for (int at = 0; at < form.rows().size(); at++) {
            PlanForm.Row row = form.rows().get(at);
            asked.add(row.customerId());
            if (!row.day().withDayOfMonth(1).equals(month))
                throw Refusal.invalid("rows[" + at + "].day", "visit.plan.month");
        }
        var known = customers.all(viewer, CustomerReach.WORK, asked);
        for (int at = 0; at < form.rows().size(); at++)
            if (!known.containsKey(form.rows().get(at).customerId()))
                throw Refusal.invalid("rows[" + at + "].customerId", "visit.customer.unknown");
    }

    private void rows(long plan, PlanForm form) {
        db.deleteFrom(PLAN_ROW).where(PLAN_ROW.PLAN_ID.eq(plan)).execute();
        if (form.rows().isEmpty()) return;
        var insertion =
                db.insertInto(
                        PLAN_ROW,
                        PLAN_ROW.PLAN_ID,
                        PLAN_ROW.CUSTOMER_ID,
                        PLAN_ROW.DAY,
                        PLAN_ROW.WAY,
                        PLAN_ROW.PURPOSE,
                        PLAN_ROW.HOURS);
        for (PlanForm.Row row : form.rows())
            insertion =
                    insertion.values(
                            plan,
                            row.customerId(),
                            row.day(),
                            row.way(),
                            row.purpose(),
                            row.hours());
        insertion.execute();
    }
}
