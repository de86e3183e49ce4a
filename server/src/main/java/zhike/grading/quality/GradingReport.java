package zhike.grading.quality;

import static zhike.grading.db.Tables.GRADE_CHECK;
import static zhike.grading.db.Tables.GRADE_OVERRIDE;
import static zhike.grading.db.Tables.MOVE;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerFacts;
import zhike.customer.CustomerReach;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.platform.postgres.PlannedEachTime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * How well customers were graded from one day to another. Seriousness: of the overrides that came
 * into force, the share whose reason somebody else reviewed and found to hold. Accuracy: of the
 * grades drawn and looked at again, the share that was right. Timeliness: of the moves that follow
 * from a fact, the share within {@value #HOURS} hours of it. Completeness: of all customers now,
 * the share of whom everything is known that the rule asks of the file.
 */
@Component
class GradingReport {
    static final int HOURS = 24;

    /**
     * @param part of which the share is made
     * @param share per cent to one place; null where nothing is counted
     */
    record Share(long part, long whole, @Nullable BigDecimal share) {
        static Share of(long part, long whole) {
            return new Share(
                    part,
                    whole,
                    whole == 0
                            ? null
                            : BigDecimal.valueOf(part * 100)
                                    .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
        }
    }

    /**
     * @param reviewed overrides of those of seriousness that were reviewed at all
     * @param reports reported as wrong; {@code reportsTrue} of them found to be so
     * @param medianHours from fact to grade
     */
    record Report(
            LocalDate since,
            LocalDate until,
            Share seriousness,
            long reviewed,
            Share accuracy,
            long reports,
            long reportsTrue,
            Share timeliness,
            @Nullable BigDecimal medianHours,
            Share completeness) {}

    private final DSLContext db;
    private final Clock clock;
    private final Rules rules;
    private final FactCatalogue catalogue;

    GradingReport(DSLContext db, Clock clock, Rules rules, FactCatalogue catalogue) {
        this.db = PlannedEachTime.of(db);
        this.clock = clock;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    Report of(Viewer viewer, Scheme scheme, LocalDate since, LocalDate until) {
        var overrides =
                db.select(
                                DSL.count(),
                                DSL.count(GRADE_OVERRIDE.HOLDS),
                                DSL.count().filterWhere(GRADE_OVERRIDE.HOLDS))
                        .from(GRADE_OVERRIDE)
                        .where(reach(viewer, GRADE_OVERRIDE.CUSTOMER_ID))
                        .and(GRADE_OVERRIDE.SCHEME_ID.eq(scheme.id()))
                        .and(between(GRADE_OVERRIDE.BEGUN_AT, since, until))
                        .fetchSingle();
        var checks =
                db.select(
                                count("sample", GRADE_CHECK.VERDICT.eq("right")),
                                count("sample", DSL.trueCondition()),
                                count("report", DSL.trueCondition()),
                                count("report", GRADE_CHECK.VERDICT.eq("wrong")))
                        .from(GRADE_CHECK)
                        .where(reach(viewer, GRADE_CHECK.CUSTOMER_ID))
                        .and(GRADE_CHECK.SCHEME_ID.eq(scheme.id()))
                        .and(between(counted(), since, until))
                        .fetchSingle();
        Field<BigDecimal> hours =
                DSL.field(
                        "(extract(epoch from ({0} - {1})) / 3600)",
                        BigDecimal.class, MOVE.AT, MOVE.FACT_AT);
        var moves =
                db.select(
                                DSL.count().filterWhere(hours.le(BigDecimal.valueOf(HOURS))),
                                DSL.count(),
                                DSL.percentileCont(0.5).withinGroupOrderBy(hours))
                        .from(MOVE)
                        .where(reach(viewer, MOVE.CUSTOMER_ID))
                        .and(MOVE.SCHEME_ID.eq(scheme.id()))
                        .and(MOVE.FACT_AT.isNotNull())
                        .and(MOVE.FROM_LEVEL.isNotNull())
                        .and(between(MOVE.AT, since, until))
                        .fetchSingle();
        BigDecimal median = moves.value3();
        return new Report(
                since,
                until,
                Share.of(overrides.value3(), overrides.value1()),
                overrides.value2(),
                Share.of(checks.value1(), checks.value2()),
                checks.value3(),
                checks.value4(),
                Share.of(moves.value1(), moves.value2()),
                median == null ? null : median.setScale(1, RoundingMode.HALF_UP),
                completeness(viewer, scheme));
    }

    /** A sample counts on the day it was looked at, a report on the day it came. */
    private static Field<Instant> counted() {
        return DSL.when(GRADE_CHECK.KIND.eq("sample"), GRADE_CHECK.CHECKED_AT)
                .otherwise(GRADE_CHECK.MADE_AT);
    }

    private static Field<Integer> count(String kind, Condition which) {
        return DSL.count().filterWhere(GRADE_CHECK.KIND.eq(kind).and(which));
    }

    private Share completeness(Viewer viewer, Scheme scheme) {
        Condition known = catalogue.now().known(fields(scheme));
        var counted =
                db.select(DSL.count().filterWhere(known), DSL.count())
                        .from(
                                FactCatalogue.from()
                                        .join(STANDING)
                                        .on(STANDING.CUSTOMER_ID.eq(CustomerFacts.ID))
                                        .and(STANDING.SCHEME_ID.eq(scheme.id())))
                        .where(CustomerFacts.standing())
                        .and(CustomerReach.visibleTo(viewer, "grade.check"))
                        .fetchSingle();
        return Share.of(counted.value1(), counted.value2());
    }

    Set<String> fields(Scheme scheme) {
        return rules.of(scheme.method(), scheme.definition()).fields();
    }

    private static Condition reach(Viewer viewer, Field<Long> customer) {
        return CustomerReach.visibleTo(viewer, "grade.check", customer);
    }

    Condition between(Field<Instant> at, LocalDate since, LocalDate until) {
        return at.ge(since.atStartOfDay(clock.getZone()).toInstant())
                .and(at.lt(until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
