package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.SubjectShown;
import zhike.visit.db.tables.records.PlanRecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans of a month within reach, with what came of them. */
@Component
class PlanReading {
    /**
     * @param rate of the rows, how many were done, 0–1
     */
    record Shown(
            long id,
            Named owner,
            LocalDate month,
            String state,
            @Nullable Long approvalId,
            List<Row> rows,
            int done,
            double rate,
            BigDecimal planned,
            BigDecimal actual,
            int version,
            boolean canEdit) {}

    /**
     * @param customer null where the customer itself is out of the viewer's reach
     * @param doneOn when the customer was met or reached; null: not in this month
     */
    record Row(
            long customerId,
            @Nullable SubjectShown customer,
            LocalDate day,
            String way,
            @Nullable String purpose,
            BigDecimal hours,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal actual) {}

    private final DSLContext db;
    private final PlannedRows rows;
    private final Approvals approvals;

    PlanReading(DSLContext db, PlannedRows rows, Approvals approvals) {
        this.db = db;
        this.rows = rows;
        this.approvals = approvals;
    }

    /** The viewer's own first. */
    Page<Shown> month(Viewer viewer, LocalDate month, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Field<Long> place =
                DSL.when(PLAN.OWNER_ID.eq(viewer.personId()), DSL.inline(0L))
                        .otherwise(PLAN.OWNER_ID);
        Condition which =
                PLAN.MONTH
                        .eq(month.withDayOfMonth(1))
                        .and(after == null ? DSL.noCondition() : place.gt(after.number(0)));
        return plans(viewer, which, place, limit);
    }

    Shown one(Viewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> Refusal.missing("visit-plan"));
    }

    Optional<Shown> find(Viewer viewer, long id) {
        return plans(viewer, PLAN.ID.eq(id), PLAN.ID, 1).items().stream().findFirst();
    }

    private Page<Shown> plans(Viewer viewer, Condition which, Field<Long> place, int limit) {
        Field<Long> at = place.as("place");
        var found =
                db.select(
                                PLAN,
                                Names.ofPerson(PLAN.OWNER_ID),
                                DSL.field(PlanReach.visibleTo(viewer, "visit.edit")),
                                at)
                        .from(PLAN)
                        .where(PlanReach.visibleTo(viewer, "visit.read"))
                        .and(which)
                        .orderBy(at)
                        .limit(limit + 1)
                        .fetch();
        var page = Page.of(List.copyOf(found), limit, last -> Cursor.of(last.value4()));
        List<PlanRecord> plans = page.items().stream().map(Record4::value1).toList();
        Map<Long, List<Row>> planned = rows.of(plans);
        Map<Long, ApprovalState> asked =
                approvals.ofMany(
                        PlanSubject.KIND,
                        plans.stream().map(PlanRecord::getId).toList(),
                        PlanApproval.USE);
        return page.map(
                row ->
                        shown(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                asked.get(row.value1().getId()),
                                planned.getOrDefault(row.value1().getId(), List.of())));
    }

    private static Shown shown(
            PlanRecord plan,
            String owner,
            boolean edits,
            @Nullable ApprovalState asked,
            List<Row> rows) {
        int done = (int) rows.stream().filter(row -> row.doneOn() != null).count();
        return new Shown(
                plan.getId(),
                new Named(plan.getOwnerId(), owner),
                plan.getMonth(),
                plan.getState(),
                asked == null ? null : asked.id(),
                rows,
                done,
                rows.isEmpty() ? 0 : (double) done / rows.size(),
                rows.stream().map(Row::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                rows.stream()
                        .map(row -> row.actual() == null ? BigDecimal.ZERO : row.actual())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                plan.getVersion(),
                edits);
    }
}
