package zhike.grading.value;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.trade.TradeSales;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The records behind a figure: orders, days of purchase, deeds with their cost; the newest first.
 */
@Component
class WorthRecords {
    /**
     * @param label number of an order, or what kind of deed
     * @param number how many: hours, pieces, orders; null where it counts as one
     */
    record Line(LocalDate day, String label, @Nullable BigDecimal number, BigDecimal amount) {}

    private record Row(LocalDate day, long place, Line line) {}

    private static final Field<LocalDate> DAY = DSL.field(DSL.name("r", "day"), LocalDate.class);
    private static final Field<Long> PLACE = DSL.field(DSL.name("r", "place"), Long.class);
    private static final Field<String> LABEL = DSL.field(DSL.name("r", "label"), String.class);
    private static final Field<BigDecimal> NUMBER =
            DSL.field(DSL.name("r", "number"), BigDecimal.class);
    private static final Field<BigDecimal> AMOUNT =
            DSL.field(DSL.name("r", "amount"), BigDecimal.class);
    private final DSLContext db;
    private final Customers customers;
    private final Deeds deeds;
    private final ActivityCosts costs;
    private final Clock clock;

    WorthRecords(
            DSLContext db, Customers customers, Deeds deeds, ActivityCosts costs, Clock clock) {
        this.db = db;
        this.customers = customers;
        this.deeds = deeds;
        this.costs = costs;
        this.clock = clock;
    }

    /**
     * @param behind sales, purchases or cost
     */
    Page<Line> page(
            Viewer viewer,
            long customer,
            String behind,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        customers.require(viewer, WorthSet.OPERATION, customer);
        boolean spent = behind.equals("cost");
        if (spent) ProfitShown.require(viewer);
        Cursor after = Cursor.read(cursor, 2);
        List<Row> rows =
                db.select(DAY, PLACE, LABEL, NUMBER, AMOUNT)
                        .from(records(customer, behind))
                        .where(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(DAY, PLACE).lt(after.day(0), after.number(1)))
                        .orderBy(DAY.desc(), PLACE.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new Row(
                                                row.value1(),
                                                row.value2(),
                                                new Line(
                                                        row.value1(),
                                                        spent
                                                                ? costs.label(row.value3(), locale)
                                                                : row.value3(),
                                                        row.value4(),
                                                        row.value5())));
        return Page.of(rows, limit, last -> Cursor.of(last.day(), last.place())).map(Row::line);
    }

    /** Day, place within it, label, number, amount. */
    private Table<?> records(long customer, String behind) {
        LocalDate today = LocalDate.now(clock);
        return switch (behind) {
            case "sales" ->
                    DSL.table(
                            "(select o.day, o.id as place, o.number as label, null::numeric as"
                                    + " number, o.amount from ({0}) o) r",
                            TradeSales.orders(customer, clock));
            case "purchases" ->
                    DSL.table(
                            "(select b.day, 0::bigint as place, '' as label, b.bought::numeric as"
                                    + " number, b.amount from ({0}) b where b.bought > 0) r",
                            TradeSales.byDay(List.of(customer), clock));
            // alike ones of a day are told apart by their place only
            case "cost" ->
                    DSL.table(
                            "(select day, row_number() over (partition by day order by kind,"
                                + " number, cost) as place, kind as label, number, cost as amount"
                                + " from ({0}) d) r",
                            deeds.until(today, List.of(customer)));
            default -> throw Refusal.invalid("behind", "value.records.unknown");
        };
    }
}
