package zhike.grading.value;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerColumns;
import zhike.trade.TradeSales;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Counts from the papers what customers bought, what it left, and what was spent on them: one
 * statement for however many, the same for one and for all.
 */
@Component
class FigureStatement {
    /** Bit 62 stands for all later periods too. */
    static final int MOST_PERIODS = 62;

    private static final String PERIOD =
            "((extract(year from %s) * 12 + extract(month from %s) - 1)::int / {5})";

    private static String period(String day) {
        return PERIOD.formatted(day, day);
    }

    private static final String COUNTED =
            """
            create temp table worth_figure on commit drop as
            with day as (select b.*, min(b.day) filter (where b.bought > 0) over (partition by b.customer) as first_on from ({0}) b),
            bought as (
                select customer, sum(amount) as sales, coalesce(sum(amount) filter (where day >= {3}), 0) as sales_year,
                    sum(orders)::int as orders, (count(*) filter (where bought > 0))::int as purchases, min(first_on) as first_on,
                    max(day) filter (where bought > 0) as last_on,
                    coalesce(sum(amount) filter (where bought > 0 and day > first_on), 0) as repeat_sales,
                    coalesce(bit_or(1::bigint << least(%d, %s - %s)) filter (where bought > 0), 0) as periods
                from day group by customer),
            earned as (
                select f.customer, sum(f.amount) as listed, sum(coalesce(f.late, 0)) as listed_year,
                    sum(f.amount * coalesce(m.rate, {6})) as margin, sum(coalesce(f.late, 0) * coalesce(m.rate, {6})) as margin_year
                from ({1}) f left join unnest({7}::text[], {8}::numeric[]) m (family, rate) on m.family = f.family
                group by f.customer),
            kind as (
                select customer, kind, sum(number) as number, sum(cost) as cost,
                    coalesce(sum(cost) filter (where day >= {3}), 0) as late
                from ({2}) deed group by customer, kind),
            spent as (
                select customer, sum(cost) as cost, sum(late) as late,
                    jsonb_object_agg(kind, jsonb_build_object('number', number, 'cost', cost)) as costs
                from kind group by customer),
            known as (
                select customer from bought union select customer from spent
                union select customer_id from grading.worth where {9})
            select c.id as customer_id, c.industry, coalesce(b.sales, 0) as sales, coalesce(b.sales_year, 0) as sales_year,
                %s as margin,
                %s as margin_year,
                coalesce(s.costs, '{}'::jsonb) as costs, coalesce(s.cost, 0) as cost, coalesce(s.late, 0) as cost_year,
                coalesce(b.orders, 0) as orders, coalesce(b.purchases, 0) as purchases,
                least(c.first_trade_on, b.first_on) as since_on, b.first_on, b.last_on,
                coalesce(b.repeat_sales, 0) as repeat_sales, coalesce(b.periods, 0) as periods,
                coalesce(%s - %s + 1, 0) as elapsed
            from known k
            join {10} c on c.id = k.customer and c.removed_at is null
            left join bought b on b.customer = k.customer
            left join earned e on e.customer = k.customer
            left join spent s on s.customer = k.customer\
            """
                    .formatted(
                            MOST_PERIODS,
                            period("day"),
                            period("first_on"),
                            margin("sales", "margin", "listed"),
                            margin("sales_year", "margin_year", "listed_year"),
                            period("{4}"),
                            period("b.first_on"));

    /** Of lines by their family; what an order says beyond its lines leaves the usual margin. */
    private static String margin(String sales, String earned, String listed) {
        return "round(coalesce(e.%2$s, 0) + (coalesce(b.%1$s, 0) - coalesce(e.%3$s, 0)) * {6}, 2)"
                .formatted(sales, earned, listed);
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private final DSLContext db;
    private final Deeds deeds;
    private final Clock clock;

    FigureStatement(DSLContext db, Deeds deeds, Clock clock) {
        this.db = db;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Into {@code worth_figure}, which lives as long as the transaction.
     *
     * @param customers null: all
     */
    void count(ValueSettings settings, LocalDate today, @Nullable Collection<Long> customers) {
        LocalDate since = yearBefore(today);
        db.execute(
                COUNTED,
                TradeSales.byDay(customers, clock),
                TradeSales.byFamily(customers, since, clock),
                deeds.until(today, customers),
                DSL.inline(since),
                DSL.inline(today),
                DSL.inline(settings.periodMonths()),
                DSL.inline(rate(settings.margin())),
                DSL.val(
                        settings.margins().stream()
                                .map(each -> each.family().strip())
                                .toArray(String[]::new)),
                DSL.val(
                        settings.margins().stream()
                                .map(each -> rate(each.margin()))
                                .toArray(BigDecimal[]::new)),
                customers == null
                        ? DSL.trueCondition()
                        : DSL.field(DSL.name("customer_id"), Long.class)
                                .eq(DSL.any(customers.toArray(Long[]::new))),
                CustomerColumns.TABLE);
    }

    /** The first day of the twelve months that end with a day. */
    static LocalDate yearBefore(LocalDate day) {
        return day.minusYears(1).plusDays(1);
    }

    private static BigDecimal rate(BigDecimal perCent) {
        return perCent.divide(HUNDRED);
    }
}
