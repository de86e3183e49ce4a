package zhike.trade.figure;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.trade.TradeEvent;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Counts what customers bought and paid, always from the papers themselves, in one statement for
 * however many.
 */
@Component
public class Figures {
    /**
     * Orders count once they are confirmed; those that only take goods back change the sum but are
     * no further purchase.
     */
    private static final String COUNTED =
            """
            with who (id) as (%s),
            bought as (
                select o.customer_id, sum(o.home_total) as ordered, count(*) filter (where o.home_total > 0) as orders,
                    sum(o.months) as months, min(o.ordered_at) filter (where o.home_total > 0) as first_at,
                    max(o.ordered_at) filter (where o.home_total > 0) as last_at
                from trade.sales_order o where o.customer_id in (select id from who)
                    and o.state in ('confirmed', 'delivered') group by o.customer_id),
            received as (
                select p.customer_id, sum(p.home_amount) as paid, max(p.received_on) filter (where p.home_amount > 0) as last_on
                from trade.payment p where p.customer_id in (select id from who) and p.reversed_at is null group by p.customer_id),
            counted as (
                select who.id as customer_id, coalesce(r.paid, 0) as paid, coalesce(b.ordered, 0) as ordered,
                    coalesce(b.orders, 0)::int as orders, coalesce(b.months, 0) as months,
                    (b.first_at at time zone {0})::date as first_order_on, (b.last_at at time zone {0})::date as last_order_on,
                    r.last_on as last_paid_on
                from who left join bought b on b.customer_id = who.id left join received r on r.customer_id = who.id)\
            """;

    private static final String OF_THESE =
            COUNTED.formatted("select distinct unnest({1}::bigint[])")
                    + """
                     insert into trade.customer_figure as f
                        (customer_id, paid, ordered, orders, months, first_order_on, last_order_on, last_paid_on)
                    select * from counted
                    where (paid, ordered, orders, months) <> (0, 0, 0, 0) or last_paid_on is not null
                        or exists (select 1 from trade.customer_figure x where x.customer_id = counted.customer_id)
                    order by customer_id
                    on conflict (customer_id) do update set paid = excluded.paid, ordered = excluded.ordered,
                        orders = excluded.orders, months = excluded.months, first_order_on = excluded.first_order_on,
                        last_order_on = excluded.last_order_on, last_paid_on = excluded.last_paid_on
                    where (f.paid, f.ordered, f.orders, f.months, f.first_order_on, f.last_order_on, f.last_paid_on)
                        is distinct from (excluded.paid, excluded.ordered, excluded.orders, excluded.months,
                        excluded.first_order_on, excluded.last_order_on, excluded.last_paid_on)
                    returning customer_id\
                    """;

    private static final String WRONG =
            COUNTED.formatted(
                            """
                            select customer_id from trade.customer_figure
                            union select customer_id from trade.sales_order where customer_id is not null
                            union select customer_id from trade.payment\
                            """)
                    + """
                     select c.customer_id from counted c left join trade.customer_figure f using (customer_id)
                    where (c.paid, c.ordered, c.orders, c.months, c.first_order_on, c.last_order_on, c.last_paid_on)
                        is distinct from (coalesce(f.paid, 0), coalesce(f.ordered, 0), coalesce(f.orders, 0), coalesce(f.months, 0),
                        f.first_order_on, f.last_order_on, f.last_paid_on)
                    order by c.customer_id\
                    """;

    private final DSLContext db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Figures(DSLContext db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * In the transaction of the deed, after its rows are written and with the turns of these
     * customers taken.
     *
     * @return those whose figures are others than before
     */
    public List<Long> recount(Collection<Long> customers) {
        if (customers.isEmpty()) return List.of();
        List<Long> changed =
                db.resultQuery(OF_THESE, zone(), DSL.val(customers.toArray(Long[]::new)))
                        .fetch(row -> row.get(0, Long.class));
        if (!changed.isEmpty()) events.publishEvent(new TradeEvent.FiguresChanged(changed));
        return changed;
    }

    /** Those whose figures are not what their papers say, counted over all. */
    List<Long> wrong() {
        return db.resultQuery(WRONG, zone()).fetch(row -> row.get(0, Long.class));
    }

    private Field<String> zone() {
        return DSL.val(clock.getZone().getId());
    }
}
