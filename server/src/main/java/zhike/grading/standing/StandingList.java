package zhike.grading.standing;

import static zhike.grading.db.Tables.STANDING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.grading.scheme.Scheme;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.PlannedEachTime;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who stands at which level, the newest customers first, and how many. */
@Component
class StandingList {
    /**
     * @param byRule null where nobody set another level by hand
     */
    record Line(
            CustomerShown customer,
            LevelShown level,
            @Nullable LevelShown byRule,
            Instant since,
            @Nullable BigDecimal score) {}

    record Count(LevelShown level, String advice, long count) {}

    private final DSLContext db;
    private final Customers customers;

    StandingList(DSLContext db, Customers customers) {
        this.db = PlannedEachTime.of(db);
        this.customers = customers;
    }

    Page<Line> page(
            Viewer viewer,
            Scheme scheme,
            @Nullable String level,
            boolean overridden,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = STANDING.SCHEME_ID.eq(scheme.id());
        if (level != null) which = which.and(STANDING.LEVEL.eq(level));
        if (overridden) which = which.and(STANDING.OVERRIDE_ID.isNotNull());
        if (after != null) which = which.and(STANDING.CUSTOMER_ID.lt(after.number(0)));
        var rows =
                db.selectFrom(STANDING)
                        .where(GradeReading.visible(viewer, STANDING.CUSTOMER_ID))
                        .and(which)
                        .orderBy(STANDING.CUSTOMER_ID.desc())
                        .limit(limit + 1)
                        .fetch();
        var page = Page.of(rows, limit, last -> Cursor.of(last.getCustomerId()));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "grade.read",
                        page.items().stream().map(row -> row.getCustomerId()).toList());
        return page.map(
                row ->
                        new Line(
                                CustomerShown.of(known, row.getCustomerId()),
                                LevelShown.of(scheme, row.getLevel(), locale),
                                row.getOverrideId() == null
                                        ? null
                                        : LevelShown.of(scheme, row.getRuleLevel(), locale),
                                row.getSince(),
                                row.getScore()));
    }

    /** Every level, the highest first, also those of nobody. */
    List<Count> counts(Viewer viewer, Scheme scheme, Locale locale) {
        Map<String, Integer> counted =
                db.select(STANDING.LEVEL, DSL.count())
                        .from(STANDING)
                        .where(GradeReading.visible(viewer, STANDING.CUSTOMER_ID))
                        .and(STANDING.SCHEME_ID.eq(scheme.id()))
                        .groupBy(STANDING.LEVEL)
                        .fetchMap(STANDING.LEVEL, DSL.count());
        return scheme.definition().levels().stream()
                .map(
                        level ->
                                new Count(
                                        LevelShown.of(scheme, level.code(), locale),
                                        java.util.Objects.requireNonNullElse(
                                                level.advice(locale), ""),
                                        counted.getOrDefault(level.code(), 0)))
                .toList();
    }
}
