package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;
import static zhike.visit.db.Tables.PLAN_ROW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.visit.db.tables.records.PlanRecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans of a month within reach, with what came of them. */
@Component
class PlanReading {
    private static final int MOST = 500;

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
    private final Achievement achievement;
    private final Subjects subjects;
    private final Approvals approvals;

    PlanReading(DSLContext db, Achievement achievement, Subjects subjects, Approvals approvals) {
        this.db = db;
        this.achievement = achievement;
        this.subjects = subjects;
        this.approvals = approvals;
    }

    List<Shown> month(Viewer viewer, LocalDate month) {
        return plans(viewer, PLAN.MONTH.eq(month.withDayOfMonth(1)));
    }

    Shown one(Viewer viewer, long id) {
        List<Shown> found = plans(viewer, PLAN.ID.eq(id));
        if (found.isEmpty()) throw Refusal.missing("visit-plan");
        return found.getFirst();
    }

    private List<Shown> plans(Viewer viewer, Condition which) {
        return db.select(
                        PLAN,
                        Names.ofPerson(PLAN.OWNER_ID),
                        DSL.field(PlanReach.visibleTo(viewer, "visit.edit")))
                .from(PLAN)
                .where(PlanReach.visibleTo(viewer, "visit.read"))
                .and(which)
                .orderBy(PLAN.OWNER_ID)
                .limit(MOST)
                .fetch()
                .map(row -> shown(row.value1(), row.value2(), row.value3()));
    }

    private Shown shown(PlanRecord plan, String owner, boolean edits) {
        List<Row> rows = rows(plan);
        int done = (int) rows.stream().filter(row -> row.doneOn() != null).count();
        return new Shown(
                plan.getId(),
                new Named(plan.getOwnerId(), owner),
                plan.getMonth(),
                plan.getState(),
                approvals
                        .of(PlanSubject.of(plan.getId()), PlanApproval.USE)
                        .map(ApprovalState::id)
                        .orElse(null),
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

    /** Each time a customer was touched fulfils one row, the earliest first. */
    private List<Row> rows(PlanRecord plan) {
        var stored =
                db.selectFrom(PLAN_ROW)
                        .where(PLAN_ROW.PLAN_ID.eq(plan.getId()))
                        .orderBy(PLAN_ROW.DAY, PLAN_ROW.ID)
                        .fetch();
        Map<Subject, SubjectShown> names =
                subjects.shown(stored.map(row -> new Subject("customer", row.getCustomerId())));
        Map<Long, List<Achievement.Touched>> left = new HashMap<>();
        achievement
                .of(plan.getOwnerId(), plan.getMonth())
                .forEach((customer, touched) -> left.put(customer, new ArrayList<>(touched)));
        return stored.map(
                row -> {
                    var touched =
                            take(left.getOrDefault(row.getCustomerId(), List.of()), row.getWay());
                    return new Row(
                            row.getCustomerId(),
                            names.get(new Subject("customer", row.getCustomerId())),
                            row.getDay(),
                            row.getWay(),
                            row.getPurpose(),
                            row.getHours(),
                            touched == null ? null : touched.day(),
                            touched == null ? null : touched.hours());
                });
    }

    /** Who planned a call and went there has done more than was planned. */
    private static Achievement.@Nullable Touched take(List<Achievement.Touched> left, String way) {
        for (Achievement.Touched each : left)
            if (!way.equals("visit")
                    || each.way().equals("visit")
                    || each.way().equals("meeting")) {
                left.remove(each);
                return each;
            }
        return null;
    }
}
