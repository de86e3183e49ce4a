package zhike.grading.standing;

import static zhike.grading.db.Tables.MOVE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.MoveRecord;
import zhike.grading.scheme.Explaining;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.PlannedEachTime;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How customers moved from level to level, the latest first. */
@Component
class MoveList {
    /**
     * @param from null for the first grade
     * @param why null where the edition of then is not the one of now
     */
    record Line(
            long id,
            SchemeNamed scheme,
            CustomerShown customer,
            @Nullable LevelShown from,
            LevelShown to,
            Instant at,
            String cause,
            int edition,
            @Nullable Instant factAt,
            @Nullable String why) {}

    record Link(@Nullable LevelShown from, LevelShown to, long count) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Schemes schemes;
    private final Rules rules;
    private final Explaining explaining;

    MoveList(
            DSLContext db,
            Clock clock,
            Customers customers,
            Schemes schemes,
            Rules rules,
            Explaining explaining) {
        this.db = PlannedEachTime.of(db);
        this.clock = clock;
        this.customers = customers;
        this.schemes = schemes;
        this.rules = rules;
        this.explaining = explaining;
    }

    Page<Line> page(
            Viewer viewer,
            Scheme scheme,
            MoveFilter filter,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        return page(viewer, filter.condition(scheme, clock.getZone()), cursor, limit, locale);
    }

    Page<Line> of(Viewer viewer, long customer, @Nullable String cursor, int limit, Locale locale) {
        customers.require(viewer, "grade.read", customer);
        Condition which =
                MOVE.CUSTOMER_ID
                        .eq(customer)
                        .and(MOVE.SCHEME_ID.in(schemes.live().stream().map(Scheme::id).toList()));
        return page(viewer, which, cursor, limit, locale);
    }

    private Page<Line> page(
            Viewer viewer, Condition which, @Nullable String cursor, int limit, Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        List<MoveRecord> rows =
                db.selectFrom(MOVE)
                        .where(GradeReading.visible(viewer, MOVE.CUSTOMER_ID))
                        .and(which)
                        .and(after == null ? DSL.noCondition() : MOVE.ID.lt(after.number(0)))
                        .orderBy(MOVE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<MoveRecord> page = Page.of(rows, limit, last -> Cursor.of(last.getId()));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "grade.read",
                        page.items().stream().map(MoveRecord::getCustomerId).distinct().toList());
        return page.map(row -> line(viewer, row, known, locale));
    }

    private Line line(
            Viewer viewer, MoveRecord row, Map<Long, Customers.Known> known, Locale locale) {
        Scheme scheme = schemes.require(row.getSchemeId());
        return new Line(
                row.getId(),
                SchemeNamed.of(scheme, locale),
                CustomerShown.of(known, row.getCustomerId()),
                LevelShown.orNone(scheme, row.getFromLevel(), locale),
                LevelShown.of(scheme, row.getToLevel(), locale),
                row.getAt(),
                row.getCause(),
                row.getEdition(),
                row.getFactAt(),
                why(viewer, scheme, row, locale));
    }

    private @Nullable String why(Viewer viewer, Scheme scheme, MoveRecord row, Locale locale) {
        int rank = scheme.definition().rank(row.getToLevel());
        if (row.getEdition() != scheme.edition() || rank == 0 || row.getCause().equals("override"))
            return null;
        return explaining
                .why(
                        scheme.definition(),
                        rules.of(scheme.method(), scheme.definition()),
                        row.getFacts(),
                        rank,
                        row.getScore(),
                        row.getAt(),
                        viewer,
                        locale)
                .sentence();
    }

    /** How many went from where to where. */
    List<Link> links(Viewer viewer, Scheme scheme, MoveFilter filter, Locale locale) {
        return db.select(MOVE.FROM_LEVEL, MOVE.TO_LEVEL, DSL.count())
                .from(MOVE)
                .where(GradeReading.visible(viewer, MOVE.CUSTOMER_ID))
                .and(filter.condition(scheme, clock.getZone()))
                .groupBy(MOVE.FROM_LEVEL, MOVE.TO_LEVEL)
                .orderBy(DSL.count().desc())
                .fetch(
                        row ->
                                new Link(
                                        LevelShown.orNone(scheme, row.value1(), locale),
                                        LevelShown.of(scheme, row.value2(), locale),
                                        row.value3()));
    }
}
