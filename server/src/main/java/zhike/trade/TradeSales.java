package zhike.trade;

import static zhike.trade.db.Tables.ORDER_LINE;
import static zhike.trade.db.Tables.PRODUCT;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import zhike.platform.time.OnDay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Orders that count as sales (confirmed or delivered, of a known customer), to compose into another
 * module's statement. Amounts are in the company's own currency; goods taken back are negative.
 */
public final class TradeSales {
    private TradeSales() {}

    /**
     * Customer, day, amount, orders, and how many of these bought something: a row for each
     * customer and day with orders.
     *
     * @param customers null: all
     */
    public static Select<Record5<Long, LocalDate, BigDecimal, Integer, Integer>> byDay(
            @Nullable Collection<Long> customers, Clock clock) {
        Field<LocalDate> day = OnDay.of(SALES_ORDER.ORDERED_AT, clock);
        return DSL.select(
                        SALES_ORDER.CUSTOMER_ID.as("customer"),
                        day.as("day"),
                        DSL.sum(amount()).as("amount"),
                        DSL.count().as("orders"),
                        DSL.count().filterWhere(amount().gt(BigDecimal.ZERO)).as("bought"))
                .from(SALES_ORDER)
                .where(counts(customers))
                .groupBy(SALES_ORDER.CUSTOMER_ID, day);
    }

    /**
     * Customer, product family (null where there is none), amount of their lines, and of those
     * ordered since a day.
     *
     * @param customers null: all
     * @param since first day of the later amount
     */
    public static Select<Record4<Long, @Nullable String, BigDecimal, BigDecimal>> byFamily(
            @Nullable Collection<Long> customers, LocalDate since, Clock clock) {
        Condition late = SALES_ORDER.ORDERED_AT.ge(since.atStartOfDay(clock.getZone()).toInstant());
        return DSL.select(
                        SALES_ORDER.CUSTOMER_ID.as("customer"),
                        PRODUCT.FAMILY.as("family"),
                        DSL.sum(line()).as("amount"),
                        DSL.sum(line()).filterWhere(late).as("late"))
                .from(SALES_ORDER)
                .join(ORDER_LINE)
                .on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(ORDER_LINE.PRODUCT_ID))
                .where(counts(customers))
                .groupBy(SALES_ORDER.CUSTOMER_ID, PRODUCT.FAMILY);
    }

    /** Id, number, day and amount of a customer's orders that count. */
    public static Select<Record4<Long, String, LocalDate, BigDecimal>> orders(
            long customer, Clock clock) {
        return DSL.select(
                        SALES_ORDER.ID.as("id"),
                        SALES_ORDER.NUMBER.as("number"),
                        OnDay.of(SALES_ORDER.ORDERED_AT, clock).as("day"),
                        amount().cast(SQLDataType.NUMERIC(15, 2)).as("amount"))
                .from(SALES_ORDER)
                .where(counts(List.of(customer)));
    }

    private static Field<BigDecimal> amount() {
        return SALES_ORDER.HOME_TOTAL;
    }

    /** Of an order in another currency by the rate of its whole. */
    private static Field<BigDecimal> line() {
        return DSL.when(SALES_ORDER.HOME_TOTAL.eq(SALES_ORDER.TOTAL), ORDER_LINE.AMOUNT)
                .otherwise(
                        ORDER_LINE
                                .AMOUNT
                                .times(SALES_ORDER.HOME_TOTAL)
                                .div(DSL.nullif(SALES_ORDER.TOTAL, BigDecimal.ZERO)));
    }

    private static Condition counts(@Nullable Collection<Long> customers) {
        Condition counted = SALES_ORDER.STATE.in("confirmed", "delivered");
        return customers == null
                ? counted.and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                : counted.and(SALES_ORDER.CUSTOMER_ID.eq(DSL.any(customers.toArray(Long[]::new))));
    }
}
