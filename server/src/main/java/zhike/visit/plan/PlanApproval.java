package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;
import static zhike.visit.db.Tables.PLAN_ROW;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;
import zhike.visit.db.tables.records.PlanRecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the chain of visit plans may ask of one. */
@Component
class PlanApproval implements ApprovalUse {
    static final String USE = "visit-plan";
    private final DSLContext db;

    PlanApproval(DSLContext db) {
        this.db = db;
    }

    @Override
    public String code() {
        return USE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("month", FieldType.DATE, "visit.fact.month"),
                        FactField.of("rows", FieldType.NUMBER, "visit.fact.rows"),
                        FactField.of("planned", FieldType.NUMBER, "visit.fact.planned")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(PLAN)
                .where(PLAN.ID.eq(subject.id()))
                .fetchOptional()
                .map(this::factsOf);
    }

    Map<String, Object> factsOf(PlanRecord plan) {
        var sum =
                db.select(DSL.count(), DSL.coalesce(DSL.sum(PLAN_ROW.HOURS), BigDecimal.ZERO))
                        .from(PLAN_ROW)
                        .where(PLAN_ROW.PLAN_ID.eq(plan.getId()))
                        .fetchSingle();
        return Map.of("month", plan.getMonth(), "rows", sum.value1(), "planned", sum.value2());
    }
}
