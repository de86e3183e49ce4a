package zhike.visit.coverage;

import static zhike.visit.db.Tables.TOUCH;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.PlannedEachTime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which customers within reach nobody of ours has met or reached for so long. */
@Component
class Coverage {
    static final int MOST_OWNERS = 500;

    /**
     * @param owner null for customers without one
     * @param uncovered not since the day asked for, those never touched among them
     * @param never by the way asked for, as long as this system knows
     */
    record Share(@Nullable Named owner, long customers, long uncovered, long never) {}

    /**
     * @param lastAt by the way asked for; null for never
     */
    record Line(
            long id,
            String number,
            String name,
            @Nullable Named owner,
            @Nullable Instant lastAt,
            @Nullable Named lastBy) {}

    private static final Field<Long> ID = DSL.field(DSL.name("c", "id"), Long.class);
    private static final Field<Long> OWNER = DSL.field(DSL.name("c", "owner_id"), Long.class);
    private final DSLContext db;
    private final Customers customers;

    Coverage(DSLContext db, Customers customers) {
        this.db = PlannedEachTime.of(db);
        this.customers = customers;
    }

    /** By owner, who has the most uncovered on top, at most 500. */
    List<Share> byOwner(Viewer viewer, CoverageAsk ask) {
        Table<?> cards = customers.within(viewer, "customer.read", ask.criteria(), "c");
        Field<Instant> last = DSL.field(DSL.name("t", "last_at"), Instant.class);
        // asked of each: a department must not wait for the touches of the whole company
        Table<?> touched =
                DSL.lateral(
                        DSL.select(TOUCH.AT.as("last_at"))
                                .from(TOUCH)
                                .where(TOUCH.CUSTOMER_ID.eq(ID))
                                .and(ask.ways())
                                .orderBy(TOUCH.AT.desc())
                                .limit(1)
                                .asTable("t"));
        Field<Long> uncovered =
                DSL.count().filterWhere(last.isNull().or(last.lt(ask.since()))).cast(Long.class);
        return db.select(
                        OWNER,
                        Names.ofPerson(OWNER),
                        DSL.count().cast(Long.class),
                        uncovered.as("uncovered"),
                        DSL.count().filterWhere(last.isNull()).cast(Long.class))
                .from(cards)
                .leftJoin(touched)
                .on(DSL.trueCondition())
                .where(owner(ask))
                .groupBy(OWNER)
                .orderBy(DSL.field(DSL.name("uncovered")).desc(), OWNER)
                .limit(MOST_OWNERS)
                .fetch(
                        row ->
                                new Share(
                                        named(row.value1(), row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    /** The uncovered, those longest in the file on top. */
    Page<Line> uncovered(Viewer viewer, CoverageAsk ask, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Table<?> cards = customers.within(viewer, "customer.read", ask.criteria(), "c");
        Select<Record1<Integer>> since =
                DSL.selectOne()
                        .from(TOUCH)
                        .where(TOUCH.CUSTOMER_ID.eq(ID))
                        .and(ask.ways())
                        .and(TOUCH.AT.ge(ask.since()));
        Condition never =
                DSL.notExists(
                        DSL.selectOne()
                                .from(TOUCH)
                                .where(TOUCH.CUSTOMER_ID.eq(ID))
                                .and(ask.ways()));
        var rows =
                db.select(ID, OWNER, Names.ofPerson(OWNER))
                        .from(cards)
                        .where(DSL.notExists(since))
                        .and(ask.never() ? never : DSL.noCondition())
                        .and(owner(ask))
                        .and(after == null ? DSL.noCondition() : ID.gt(after.number(0)))
                        .orderBy(ID)
                        .limit(limit + 1)
                        .fetch();
        List<Long> ids = rows.getValues(ID);
        Map<Long, Customers.Known> known = customers.all(viewer, "customer.read", ids);
        Map<Long, Touch> last = last(ask, ids);
        List<Line> lines =
                rows.stream()
                        .filter(row -> known.containsKey(row.value1()))
                        .map(
                                row ->
                                        line(
                                                Objects.requireNonNull(known.get(row.value1())),
                                                named(row.value2(), row.value3()),
                                                last.get(row.value1())))
                        .toList();
        return Page.of(lines, limit, line -> Cursor.of(line.id()));
    }

    private record Touch(Instant at, Named by) {}

    private Map<Long, Touch> last(CoverageAsk ask, List<Long> ids) {
        return db.selectDistinct(
                        TOUCH.CUSTOMER_ID,
                        TOUCH.AT,
                        TOUCH.PERSON_ID,
                        Names.ofPerson(TOUCH.PERSON_ID))
                .on(TOUCH.CUSTOMER_ID)
                .from(TOUCH)
                .where(TOUCH.CUSTOMER_ID.in(ids))
                .and(ask.ways())
                .orderBy(TOUCH.CUSTOMER_ID, TOUCH.AT.desc(), TOUCH.ID.desc())
                .fetchMap(
                        TOUCH.CUSTOMER_ID,
                        row -> new Touch(row.value2(), new Named(row.value3(), row.value4())));
    }

    private static Line line(
            Customers.Known customer, @Nullable Named owner, @Nullable Touch last) {
        return new Line(
                customer.id(),
                customer.number(),
                customer.name(),
                owner,
                last == null ? null : last.at(),
                last == null ? null : last.by());
    }

    private static Condition owner(CoverageAsk ask) {
        Long owner = ask.owner();
        if (owner == null) return DSL.noCondition();
        return owner == 0 ? OWNER.isNull() : OWNER.eq(owner);
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, name == null ? "" : name);
    }
}
