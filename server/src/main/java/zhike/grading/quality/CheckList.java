package zhike.grading.quality;

import static zhike.grading.db.Tables.GRADE_CHECK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.scheme.Scheme;
import zhike.grading.standing.CustomerShown;
import zhike.grading.standing.LevelShown;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks within reach, the latest first. */
@Component
class CheckList {
    record Line(
            long id,
            String kind,
            CustomerShown customer,
            LevelShown level,
            @Nullable LevelShown should,
            @Nullable String note,
            Instant madeAt,
            Named madeBy,
            @Nullable String verdict,
            @Nullable String remark,
            @Nullable Instant checkedAt,
            @Nullable Named checkedBy,
            int version) {}

    private final DSLContext db;
    private final Customers customers;

    CheckList(DSLContext db, Customers customers) {
        this.db = db;
        this.customers = customers;
    }

    Page<Line> page(
            Viewer viewer,
            Scheme scheme,
            Condition which,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        List<Record> rows =
                List.copyOf(
                        db.select(GRADE_CHECK.fields())
                                .select(
                                        Names.ofPerson(GRADE_CHECK.MADE_BY).as("maker"),
                                        Names.ofPerson(GRADE_CHECK.CHECKED_BY).as("checker"))
                                .from(GRADE_CHECK)
                                .where(
                                        CustomerReach.visibleTo(
                                                viewer, "grade.check", GRADE_CHECK.CUSTOMER_ID))
                                .and(GRADE_CHECK.SCHEME_ID.eq(scheme.id()))
                                .and(which)
                                .and(
                                        after == null
                                                ? DSL.noCondition()
                                                : GRADE_CHECK.ID.lt(after.number(0)))
                                .orderBy(GRADE_CHECK.ID.desc())
                                .limit(limit + 1)
                                .fetch());
        Page<Record> page = Page.of(rows, limit, last -> Cursor.of(last.get(GRADE_CHECK.ID)));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "grade.check",
                        page.items().stream()
                                .map(row -> row.get(GRADE_CHECK.CUSTOMER_ID))
                                .toList());
        return page.map(row -> line(scheme, row, known, locale));
    }

    private static Line line(
            Scheme scheme, Record row, Map<Long, Customers.Known> known, Locale locale) {
        String should = row.get(GRADE_CHECK.SHOULD_LEVEL);
        Long checker = row.get(GRADE_CHECK.CHECKED_BY);
        return new Line(
                row.get(GRADE_CHECK.ID),
                row.get(GRADE_CHECK.KIND),
                CustomerShown.of(known, row.get(GRADE_CHECK.CUSTOMER_ID)),
                LevelShown.of(scheme, row.get(GRADE_CHECK.LEVEL), locale),
                should == null ? null : LevelShown.of(scheme, should, locale),
                row.get(GRADE_CHECK.NOTE),
                row.get(GRADE_CHECK.MADE_AT),
                new Named(row.get(GRADE_CHECK.MADE_BY), row.get("maker", String.class)),
                row.get(GRADE_CHECK.VERDICT),
                row.get(GRADE_CHECK.REMARK),
                row.get(GRADE_CHECK.CHECKED_AT),
                checker == null ? null : new Named(checker, row.get("checker", String.class)),
                row.get(GRADE_CHECK.VERSION));
    }
}
