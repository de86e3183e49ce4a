package zhike.trade;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.trade.receivable.Home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What who watches credit asks of trade; sums in the company's own currency, as they stand now. */
@Component
public class CreditFigures {
    /**
     * @param invoices open
     * @param credits credit notes and payments that settle nothing yet, not negative
     * @param orders confirmed or delivered and not invoiced; history that was imported is over
     * @param held orders that wait for a release: no part of what is used
     * @param overdue of the invoices what is past due
     * @param overdueDays of the oldest of them; 0 where none is
     */
    public record Exposure(
            BigDecimal invoices,
            BigDecimal credits,
            BigDecimal orders,
            BigDecimal held,
            BigDecimal overdue,
            int overdueDays) {
        public static final Exposure NONE =
                new Exposure(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        0);

        /** What of a limit is taken: who paid beforehand takes that much less. */
        public BigDecimal used() {
            return net().max(BigDecimal.ZERO);
        }

        /** Below 0 where more was paid beforehand than is owed and ordered. */
        public BigDecimal net() {
            return invoices.add(orders).subtract(credits);
        }
    }

    /**
     * @param amount in the company's own currency
     */
    public record Order(long id, String number, long customerId, String state, BigDecimal amount) {}

    private final DSLContext db;
    private final Clock clock;

    CreditFigures(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Exposure of(long customer, @Nullable Long withoutOrder) {
        return of(java.util.List.of(customer), withoutOrder).getOrDefault(customer, Exposure.NONE);
    }

    /**
     * By customer; who has nothing is left out.
     *
     * @param withoutOrder one that is not counted: it is asked about
     */
    public Map<Long, Exposure> of(Collection<Long> customers, @Nullable Long withoutOrder) {
        Long[] ids = customers.toArray(Long[]::new);
        Map<Long, Exposure> found = new HashMap<>();
        invoices(ids, found);
        db.select(PAYMENT.CUSTOMER_ID, DSL.sum(Home.of(PAYMENT, PAYMENT.UNALLOCATED)))
                .from(PAYMENT)
                .where(PAYMENT.CUSTOMER_ID.eq(DSL.any(ids)))
                .and(PAYMENT.REVERSED_AT.isNull())
                .and(PAYMENT.UNALLOCATED.ne(BigDecimal.ZERO))
                .groupBy(PAYMENT.CUSTOMER_ID)
                .forEach(
                        row ->
                                found.merge(
                                        row.value1(),
                                        with(row.value2(), BigDecimal.ZERO, BigDecimal.ZERO),
                                        CreditFigures::both));
        orders(ids, withoutOrder, found);
        return found;
    }

    private void invoices(Long[] ids, Map<Long, Exposure> found) {
        Condition owed = INVOICE.KIND.eq("invoice");
        Condition late = owed.and(INVOICE.DUE_ON.lt(LocalDate.now(clock)));
        Field<BigDecimal> open = Home.of(INVOICE, INVOICE.OPEN_AMOUNT);
        db.select(
                        INVOICE.CUSTOMER_ID,
                        sum(open, owed),
                        sum(open, INVOICE.KIND.eq("credit_note")),
                        sum(open, late),
                        DSL.min(INVOICE.DUE_ON).filterWhere(late))
                .from(INVOICE)
                .where(INVOICE.CUSTOMER_ID.eq(DSL.any(ids)))
                .and(INVOICE.STATE.eq("issued"))
                .and(INVOICE.OPEN_AMOUNT.ne(BigDecimal.ZERO))
                .groupBy(INVOICE.CUSTOMER_ID)
                .forEach(
                        row ->
                                found.put(
                                        row.value1(),
                                        new Exposure(
                                                row.value2(),
                                                row.value3().negate(),
                                                BigDecimal.ZERO,
                                                BigDecimal.ZERO,
                                                row.value4(),
                                                days(row.value5()))));
    }

    private void orders(Long[] ids, @Nullable Long without, Map<Long, Exposure> found) {
        Field<BigDecimal> invoiced =
                DSL.coalesce(
                        DSL.field(
                                DSL.select(DSL.sum(INVOICE.HOME_AMOUNT))
                                        .from(INVOICE)
                                        .where(INVOICE.ORDER_ID.eq(SALES_ORDER.ID))
                                        .and(INVOICE.STATE.ne("void"))),
                        BigDecimal.ZERO);
        Field<BigDecimal> left =
                DSL.greatest(SALES_ORDER.HOME_TOTAL.minus(invoiced), DSL.inline(BigDecimal.ZERO));
        db.select(
                        SALES_ORDER.CUSTOMER_ID,
                        sum(left, SALES_ORDER.STATE.ne("held")),
                        sum(SALES_ORDER.HOME_TOTAL, SALES_ORDER.STATE.eq("held")))
                .from(SALES_ORDER)
                .where(SALES_ORDER.CUSTOMER_ID.eq(DSL.any(ids)))
                .and(SALES_ORDER.STATE.in("confirmed", "delivered", "held"))
                .and(SALES_ORDER.IMPORT_ID.isNull())
                .and(without == null ? DSL.noCondition() : SALES_ORDER.ID.ne(without))
                .groupBy(SALES_ORDER.CUSTOMER_ID)
                .forEach(
                        row ->
                                found.merge(
                                        row.value1(),
                                        with(BigDecimal.ZERO, row.value2(), row.value3()),
                                        CreditFigures::both));
    }

    private static Exposure with(BigDecimal credits, BigDecimal orders, BigDecimal held) {
        return new Exposure(BigDecimal.ZERO, credits, orders, held, BigDecimal.ZERO, 0);
    }

    private static Exposure both(Exposure one, Exposure other) {
        return new Exposure(
                one.invoices().add(other.invoices()),
                one.credits().add(other.credits()),
                one.orders().add(other.orders()),
                one.held().add(other.held()),
                one.overdue().add(other.overdue()),
                Math.max(one.overdueDays(), other.overdueDays()));
    }

    private int days(@Nullable LocalDate due) {
        return due == null ? 0 : (int) (LocalDate.now(clock).toEpochDay() - due.toEpochDay());
    }

    /** What was ordered in a month on average, of the last twelve those in which anything was. */
    public BigDecimal monthly(long customer) {
        Field<?> month =
                DSL.field(
                        "date_trunc('month', {0} at time zone {1})",
                        Object.class, SALES_ORDER.ORDERED_AT, DSL.inline(clock.getZone().getId()));
        var sums =
                db.select(DSL.sum(SALES_ORDER.HOME_TOTAL))
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.CUSTOMER_ID.eq(customer))
                        .and(SALES_ORDER.STATE.in("confirmed", "delivered"))
                        .and(
                                SALES_ORDER.ORDERED_AT.ge(
                                        LocalDate.now(clock)
                                                .minusMonths(12)
                                                .atStartOfDay(clock.getZone())
                                                .toInstant()))
                        .groupBy(month)
                        .fetch(row -> row.value1());
        if (sums.isEmpty()) return BigDecimal.ZERO;
        BigDecimal all = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.divide(BigDecimal.valueOf(sums.size()), 2, RoundingMode.HALF_UP);
    }

    /** The day of the first order that was confirmed; null where there is none. */
    public @Nullable LocalDate firstOrderOn(long customer) {
        Instant first =
                db.select(DSL.min(SALES_ORDER.ORDERED_AT))
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.CUSTOMER_ID.eq(customer))
                        .and(SALES_ORDER.STATE.in("confirmed", "delivered"))
                        .fetchSingle()
                        .value1();
        return first == null ? null : first.atZone(clock.getZone()).toLocalDate();
    }

    /** What was booked since then and not reversed. */
    public BigDecimal received(long customer, Instant since) {
        return db.select(DSL.coalesce(DSL.sum(Home.of(PAYMENT, PAYMENT.AMOUNT)), BigDecimal.ZERO))
                .from(PAYMENT)
                .where(PAYMENT.CUSTOMER_ID.eq(customer))
                .and(PAYMENT.REVERSED_AT.isNull())
                .and(PAYMENT.CREATED_AT.ge(since))
                .fetchSingle()
                .value1();
    }

    /** Of a customer; null where there is no such order, or it names none. */
    public @Nullable Order order(long id) {
        return db.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.NUMBER,
                        SALES_ORDER.CUSTOMER_ID,
                        SALES_ORDER.STATE,
                        SALES_ORDER.HOME_TOTAL)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(id))
                .and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                .fetchOne(org.jooq.Records.mapping(Order::new));
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> of, Condition which) {
        return DSL.coalesce(DSL.sum(of).filterWhere(which), BigDecimal.ZERO);
    }
}
