package zhike.grading.quality;

import static zhike.grading.db.Tables.GRADE_CHECK;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.GradeCheckRecord;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Grades looked at again: drawn at random, or reported as wrong by whoever uses them. */
@Component
class Checks {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Schemes schemes;
    private final Trail trail;

    Checks(DSLContext db, Clock clock, Customers customers, Schemes schemes, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.schemes = schemes;
        this.trail = trail;
    }

    /**
     * A sample of those within reach who do not wait for a check already.
     *
     * @return how many
     */
    @Transactional
    public int draw(Viewer viewer, @Nullable Long schemeId, int count) {
        Scheme scheme = schemes.chosen(schemeId);
        Condition waiting =
                DSL.exists(
                        DSL.selectOne()
                                .from(GRADE_CHECK)
                                .where(GRADE_CHECK.CUSTOMER_ID.eq(STANDING.CUSTOMER_ID))
                                .and(GRADE_CHECK.SCHEME_ID.eq(STANDING.SCHEME_ID))
                                .and(GRADE_CHECK.VERDICT.isNull()));
        int drawn =
                db.insertInto(
                                GRADE_CHECK,
                                GRADE_CHECK.SCHEME_ID,
                                GRADE_CHECK.CUSTOMER_ID,
                                GRADE_CHECK.KIND,
                                GRADE_CHECK.LEVEL,
                                GRADE_CHECK.MADE_AT,
                                GRADE_CHECK.MADE_BY)
                        .select(
                                db.select(
                                                STANDING.SCHEME_ID,
                                                STANDING.CUSTOMER_ID,
                                                DSL.val("sample"),
                                                STANDING.LEVEL,
                                                DSL.val(clock.instant()),
                                                DSL.val(viewer.personId()))
                                        .from(STANDING)
                                        .where(
                                                CustomerReach.visibleTo(
                                                        viewer,
                                                        "grade.check",
                                                        STANDING.CUSTOMER_ID))
                                        .and(STANDING.SCHEME_ID.eq(scheme.id()))
                                        .andNot(waiting)
                                        .orderBy(DSL.rand())
                                        .limit(count))
                        .execute();
        trail.record(
                "grade-check.drawn",
                null,
                null,
                null,
                Map.of("scheme", scheme.code(), "count", drawn));
        return drawn;
    }

    /** Somebody who sees the grade thinks that it is wrong. */
    @Transactional
    public long report(
            Viewer viewer,
            long customer,
            @Nullable Long schemeId,
            @Nullable String should,
            String note) {
        customers.require(viewer, "grade.read", customer);
        Scheme scheme = schemes.chosen(schemeId);
        level(scheme, should);
        String level =
                db.select(STANDING.LEVEL)
                        .from(STANDING)
                        .where(STANDING.CUSTOMER_ID.eq(customer))
                        .and(STANDING.SCHEME_ID.eq(scheme.id()))
                        .fetchOptional(STANDING.LEVEL)
                        .orElseThrow(() -> Refusal.conflict("grade.none"));
        GradeCheckRecord row = db.newRecord(GRADE_CHECK);
        row.setSchemeId(scheme.id());
        row.setCustomerId(customer);
        row.setKind("report");
        row.setLevel(level);
        row.setShouldLevel(should);
        row.setNote(note.strip());
        row.setMadeAt(clock.instant());
        row.setMadeBy(viewer.personId());
        row.store();
        trail.record("grade.reported", "customer", customer, null, Map.of("scheme", scheme.code()));
        return row.getId();
    }

    @Transactional
    public void decide(
            Viewer viewer,
            long id,
            int version,
            String verdict,
            @Nullable String should,
            @Nullable String remark) {
        GradeCheckRecord row =
                db.selectFrom(GRADE_CHECK).where(GRADE_CHECK.ID.eq(id)).forUpdate().fetchOne();
        if (row == null
                || customers.all(viewer, "grade.check", List.of(row.getCustomerId())).isEmpty())
            throw Refusal.missing("grade-check");
        if (row.getVersion() != version) throw Refusal.conflict("version.stale");
        level(schemes.require(row.getSchemeId()), should);
        if (verdict.equals("wrong") && (should == null || should.equals(row.getLevel())))
            throw Refusal.invalid("shouldLevel", "grade-check.should");
        row.setVerdict(verdict);
        row.setShouldLevel(should);
        row.setRemark(remark);
        row.setCheckedAt(clock.instant());
        row.setCheckedBy(viewer.personId());
        row.setVersion(row.getVersion() + 1);
        row.store();
        trail.record(
                "grade-check.decided",
                "customer",
                row.getCustomerId(),
                null,
                Map.of("verdict", verdict));
    }

    private static void level(Scheme scheme, @Nullable String code) {
        if (code != null && scheme.definition().rank(code) == 0)
            throw Refusal.invalid("shouldLevel", "override.level.unknown");
    }
}
