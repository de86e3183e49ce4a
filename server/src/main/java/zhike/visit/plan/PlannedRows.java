package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN_ROW;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.visit.db.tables.records.PlanRecord;
import zhike.visit.db.tables.records.PlanRowRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of plans with what came of each: of many plans in as many questions as of one. */
@Component
class PlannedRows {
    private final DSLContext db;
    private final Achievement achievement;
    private final Subjects subjects;

    PlannedRows(DSLContext db, Achievement achievement, Subjects subjects) {
        this.db = db;
        this.achievement = achievement;
        this.subjects = subjects;
    }

    /** By plan; a plan without rows is not in it. */
    Map<Long, List<PlanReading.Row>> of(List<PlanRecord> plans) {
        Map<Long, List<PlanRowRecord>> stored =
                db.selectFrom(PLAN_ROW)
                        .where(PLAN_ROW.PLAN_ID.in(plans.stream().map(PlanRecord::getId).toList()))
                        .orderBy(PLAN_ROW.DAY, PLAN_ROW.ID)
                        .fetchGroups(PLAN_ROW.PLAN_ID, row -> row.into(PLAN_ROW));
        Map<Subject, SubjectShown> names =
                subjects.shown(
                        stored.values().stream()
                                .flatMap(List::stream)
                                .map(PlannedRows::customer)
                                .distinct()
                                .toList());
        Map<Long, List<PlanReading.Row>> rows = new HashMap<>();
        plans.stream()
                .collect(Collectors.groupingBy(PlanRecord::getMonth))
                .forEach((month, those) -> rows.putAll(inMonth(month, those, stored, names)));
        return rows;
    }

    private Map<Long, List<PlanReading.Row>> inMonth(
            LocalDate month,
            List<PlanRecord> plans,
            Map<Long, List<PlanRowRecord>> stored,
            Map<Subject, SubjectShown> names) {
        Map<Achievement.Whom, List<Achievement.Touched>> left =
                achievement.of(plans.stream().map(PlanRecord::getOwnerId).toList(), month);
        Map<Long, List<PlanReading.Row>> rows = new HashMap<>();
        for (PlanRecord plan : plans)
            for (PlanRowRecord row : stored.getOrDefault(plan.getId(), List.of()))
                rows.computeIfAbsent(plan.getId(), any -> new ArrayList<>())
                        .add(row(row, names, take(left, plan, row)));
        return rows;
    }

    private static PlanReading.Row row(
            PlanRowRecord row,
            Map<Subject, SubjectShown> names,
            Achievement.@Nullable Touched touched) {
        return new PlanReading.Row(
                row.getCustomerId(),
                names.get(customer(row)),
                row.getDay(),
                row.getWay(),
                row.getPurpose(),
                row.getHours(),
                touched == null ? null : touched.day(),
                touched == null ? null : touched.hours());
    }

    /**
     * Each time a customer was touched fulfils one row, the earliest first; who planned a call and
     * went there has done more than was planned.
     */
    private static Achievement.@Nullable Touched take(
            Map<Achievement.Whom, List<Achievement.Touched>> left,
            PlanRecord plan,
            PlanRowRecord row) {
        List<Achievement.Touched> here =
                left.getOrDefault(
                        new Achievement.Whom(plan.getOwnerId(), row.getCustomerId()), List.of());
        for (Achievement.Touched each : here)
            if (!row.getWay().equals("visit")
                    || each.way().equals("visit")
                    || each.way().equals("meeting")) {
                here.remove(each);
                return each;
            }
        return null;
    }

    private static Subject customer(PlanRowRecord row) {
        return new Subject("customer", row.getCustomerId());
    }
}
