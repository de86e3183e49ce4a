package zhike.grading.value;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes what was counted and found, in one statement; what somebody wrote meanwhile is newer and
 * stays.
 */
@Component
class WorthWriting {
    private static final String OWN =
            """
            sales = excluded.sales, sales_year = excluded.sales_year, margin = excluded.margin, margin_year = excluded.margin_year,
            costs = excluded.costs, cost = excluded.cost, cost_year = excluded.cost_year, profit = excluded.profit,
            profit_year = excluded.profit_year, orders = excluded.orders, purchases = excluded.purchases, since_on = excluded.since_on,
            first_on = excluded.first_on, last_on = excluded.last_on, repeat_sales = excluded.repeat_sales, periods = excluded.periods,
            elapsed = excluded.elapsed, fit_id = excluded.fit_id, alive = excluded.alive, expected_purchases = excluded.expected_purchases,
            expected_spend = excluded.expected_spend, expected_profit = excluded.expected_profit, computed_at = excluded.computed_at,
            computed_on = excluded.computed_on\
            """;
    private static final String RANKS =
            """
            , ranked_at = excluded.ranked_at, recency = excluded.recency, frequency = excluded.frequency, money = excluded.money,
            rfm = excluded.rfm, abc = excluded.abc, contribution = excluded.contribution, retention = excluded.retention,
            potential = excluded.potential\
            """;
    private static final String INTO =
            """
            insert into grading.worth as w (customer_id, computed_at, computed_on, sales, sales_year, margin, margin_year, costs, cost,
                cost_year, profit, profit_year, orders, purchases, since_on, first_on, last_on, repeat_sales, periods, elapsed,
                fit_id, alive, expected_purchases, expected_spend, expected_profit%s)
            select f.customer_id, {0}, {1}, f.sales, f.sales_year, f.margin, f.margin_year, f.costs, f.cost, f.cost_year,
                f.margin - f.cost, f.margin_year - f.cost_year, f.orders, f.purchases, f.since_on, f.first_on, f.last_on,
                f.repeat_sales, f.periods, f.elapsed, case when o.alive is not null then {2} end, o.alive, o.purchases, o.spend,
                o.profit%s
            from worth_figure f left join worth_found o on o.customer_id = f.customer_id%s
            order by f.customer_id
            on conflict (customer_id) do update set %s
            where w.computed_at <= excluded.computed_at\
            """;

    private static final String SOME = INTO.formatted("", "", "", OWN);

    /** Of its line of business, if five there bought within the year, else of all. */
    private static final String PEERS =
            """
             left join lateral (select percentile.upper from peers percentile
                where percentile.industry is not distinct from f.industry) p on true
            cross join (select percentile_cont(0.75) within group (order by sales_year) as upper from worth_figure
                where sales_year > 0) everybody\
            """;

    private static final String ALL =
            """
            with peers as (
                select industry, percentile_cont(0.75) within group (order by sales_year) as upper from worth_figure
                where sales_year > 0 and industry is not null group by industry having count(*) >= 5)
            """
                    + INTO.formatted(
                            ", ranked_at, recency, frequency, money, rfm, abc, contribution,"
                                    + " retention, potential",
                            """
                            , {0}, o.recency, o.frequency, o.money, o.rfm, o.abc,
                                round((f.margin - f.cost) / nullif(sum(greatest(f.margin - f.cost, 0)) over (), 0), 8),
                                case when f.first_on is not null then round(avg(case when f.last_on > {1} - interval '1 year' then 1 else 0 end)
                                    over (partition by extract(year from f.first_on)), 4) end,
                                round(greatest(coalesce(p.upper, everybody.upper, 0)::numeric - f.sales_year, 0), 2)\
                            """,
                            PEERS,
                            OWN + RANKS);

    private final DSLContext db;

    WorthWriting(DSLContext db) {
        this.db = db;
    }

    int all(Instant now, LocalDate today, @Nullable Long fit) {
        return write(ALL, now, today, fit);
    }

    int some(Instant now, LocalDate today, @Nullable Long fit) {
        return write(SOME, now, today, fit);
    }

    private int write(String statement, Instant now, LocalDate today, @Nullable Long fit) {
        return db.execute(
                statement,
                DSL.val(now, SQLDataType.INSTANT),
                DSL.val(today),
                DSL.val(fit, SQLDataType.BIGINT));
    }
}
