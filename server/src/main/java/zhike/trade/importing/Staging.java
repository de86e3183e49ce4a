package zhike.trade.importing;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/**
 * The lines of a file, laid down beside the orders in the running transaction; from there they
 * become orders in a few statements, however many they are.
 */
@Component
class Staging {
    private static final String TABLE =
            """
            create temp table order_lines (place bigint primary key, number text not null, customer text, customer_name text,
                at timestamptz not null, code text, name text not null, quantity numeric not null, price numeric not null,
                amount numeric not null, currency text not null, customer_id bigint, fault text) on commit drop\
            """;

    /** First what is wrong with a whole order or customer, then with the rest. */
    private static final String FAULTS =
            """
            update order_lines l set fault = f.fault from (
                select l.place, case
                    when o.id is not null then 'exists'
                    when l.customer is not null and l.customer_id is null then 'customer'
                    when l.customer_id <> first_value(l.customer_id) over w then 'two-customers'
                    when l.currency <> first_value(l.currency) over w then 'two-currencies'
                    when l.currency <> {0} and r.worth is null then 'rate' end as fault
                from order_lines l left join trade.sales_order o on o.number = l.number
                left join lateral (select worth from trade.rate r where r.currency = l.currency
                    and r.from_on <= (l.at at time zone {1})::date order by r.from_on desc limit 1) r on l.currency <> {0}
                window w as (partition by l.number order by l.customer_id is null, l.place)) f
            where f.place = l.place and f.fault is not null\
            """;

    /** Of our own currency each is worth itself. */
    private static final String ORDERS =
            """
            insert into trade.sales_order (number, customer_id, state, ordered_at, currency, total, home_total, months,
                import_id, created_at, created_by, updated_at, confirmed_at)
            select g.number, g.customer_id, 'delivered', g.at, g.currency, g.total,
                round(g.total * case when g.currency = {0} then 1 else (select worth from trade.rate r where r.currency = g.currency
                    and r.from_on <= (g.at at time zone {1})::date order by r.from_on desc limit 1) end, 2),
                g.months, {2}, {3}, {4}, {3}, g.at
            from (select l.number, max(l.customer_id) as customer_id, min(l.at) as at, min(l.currency) as currency,
                    sum(l.amount) as total, coalesce(sum(round(p.months * l.quantity, 2)), 0) as months, min(l.place) as place
                from order_lines l left join trade.product p on p.code = l.code where l.fault is null group by l.number) g
            order by g.at, g.place\
            """;

    private static final String LINES =
            """
            insert into trade.order_line (order_id, line, product_id, code, name, quantity, price, amount, months)
            select o.id, row_number() over (partition by o.id order by l.place), p.id, l.code, l.name, l.quantity, l.price, l.amount,
                coalesce(round(p.months * l.quantity, 2), 0)
            from order_lines l join trade.sales_order o on o.number = l.number and o.import_id = {0}
            left join trade.product p on p.code = l.code where l.fault is null order by o.id, l.place\
            """;

    private final DSLContext db;

    Staging(DSLContext db) {
        this.db = db;
    }

    /** Begins; gone at the end of the transaction. */
    void begin() {
        db.execute(TABLE);
    }

    void copy(String rows) {
        if (rows.isEmpty()) return;
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        db.connection(
                connection -> {
                    CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
                    send(manager, bytes);
                });
    }

    private static void send(CopyManager manager, byte[] bytes) throws SQLException {
        CopyIn copy =
                manager.copyIn(
                        "copy order_lines (place, number, customer, customer_name, at, code, name,"
                                + " quantity, price, amount, currency) from stdin");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /** What the file calls its customers, each with the name it gives them. */
    Map<String, String> customers() {
        db.execute("analyze order_lines");
        return db.resultQuery(
                        """
                        select customer, coalesce(min(customer_name), customer) from order_lines
                        where customer is not null group by customer order by customer\
                        """)
                .fetchMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    }

    void are(Map<String, Long> customers) {
        db.query(
                        """
                        update order_lines l set customer_id = c.id
                        from unnest({0}::text[], {1}::bigint[]) as c (key, id) where c.key = l.customer\
                        """,
                        DSL.val(customers.keySet().toArray(String[]::new)),
                        DSL.val(customers.values().toArray(Long[]::new)))
                .execute();
    }

    void findFaults(String home, String zone) {
        db.query(FAULTS, DSL.val(home), DSL.val(zone)).execute();
    }

    /** By row. */
    Map<Long, String> faults() {
        return db.resultQuery("select place, fault from order_lines where fault is not null")
                .fetchMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
    }

    int orders(String home, String zone, long importId, java.time.Instant now, long personId) {
        return db.query(
                        ORDERS,
                        DSL.val(home),
                        DSL.val(zone),
                        DSL.val(importId),
                        DSL.val(now),
                        DSL.val(personId))
                .execute();
    }

    int lines(long importId) {
        return db.query(LINES, DSL.val(importId)).execute();
    }
}
