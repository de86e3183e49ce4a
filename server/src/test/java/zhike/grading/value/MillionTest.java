package zhike.grading.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

/**
 * How long a night takes over a million customers with ten million lines of orders: {@code
 * -Dvalue.customers=1000000}.
 */
@EnabledIfSystemProperty(named = "value.customers", matches = "\\d+")
@TestPropertySource(properties = "zhike.test.database=zhike_value_million")
class MillionTest extends ServerTest {
    private static final int CUSTOMERS = Integer.getInteger("value.customers", 0);
    @Autowired private WorthComputing computing;

    @Test
    void aNightOverAMillionCustomersIsShort() {
        Caller chief = as("general_manager", company.root);
        double filled = seconds(() -> fill(as("sales").personId));
        long lines = db.fetchSingle("select count(*) from trade.order_line").get(0, Long.class);
        // the floor: one plain aggregate over the same lines
        String floor =
                "select count(*), sum(s) from (select o.customer_id, sum(l.amount) s from"
                    + " trade.order_line l join trade.sales_order o on o.id = l.order_id group by"
                    + " 1) x";
        System.out.printf("filled with %d lines in %.0f s%n", lines, filled);
        double plain = seconds(() -> db.fetch(floor));
        WorthComputing.Done[] done = new WorthComputing.Done[1];
        double first = seconds(() -> done[0] = computing.all());
        System.out.printf("floor %.1f s, first night %.1f s %s%n", plain, first, done[0].millis());
        double again = seconds(() -> done[0] = computing.all());
        System.out.printf(
                "%d customers, %d lines: floor %.1f s; first night %.1f s; next"
                        + " %.1f s = %.1f floors; its parts in ms %s%n",
                done[0].customers(), lines, plain, first, again, again / plain, done[0].millis());
        for (String picture :
                new String[] {
                    "customers",
                    "rfm",
                    "pareto",
                    "lorenz",
                    "pyramid",
                    "waterfall",
                    "cohorts",
                    "sources"
                })
            System.out.printf(
                    "%s %.2f s%n",
                    picture, seconds(() -> chief.get("/api/value/" + picture).is(200)));
        var parts = done[0].millis();
        // RFM and ABC: read, ranked, brought and written
        assertThat(
                        parts.get("read")
                                + parts.get("ranked")
                                + parts.get("foreseen")
                                + parts.get("written"))
                .isLessThan(60_000);
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /** An index that the night does not read would only make the filling long. */
    private static final String DROP =
            """
            do $$ declare i text; begin
                for i in select indexrelid::regclass::text from pg_index where not indisunique
                    and indrelid in ('customer.card'::regclass, 'trade.sales_order'::regclass, 'trade.order_line'::regclass)
                loop execute 'drop index ' || i; end loop; end $$\
            """;

    private void fill(long owner) {
        db.transaction(
                inner -> {
                    var in = inner.dsl();
                    in.connection(connection -> connection.createStatement().execute(DROP));
                    // ten million foreign keys are known to hold
                    in.execute("set local session_replication_role = replica");
                    in.execute(
                            """
                            insert into customer.card (number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, source, industry,
                                confirmed_at, created_at, updated_at)
                            select 'M' || n, 'enterprise', 'M' || n, 'm', 'm', p.id, u.id, u.branch_id,
                                (array['fair', 'referral', 'internet', null])[1 + n % 4], chr(65 + n % 20), {1}, {1}, {1}
                            from generate_series(1, {2}) n, identity.person p join identity.unit u on u.id = p.unit_id where p.id = {0}\
                            """,
                            DSL.val(owner), DSL.val(clock.instant()), DSL.val(CUSTOMERS));
                    in.execute(
                            """
                            insert into trade.sales_order (number, customer_id, state, ordered_at, total, home_total, created_at, updated_at)
                            select 'M' || c.id || '-' || k, c.id, 'delivered',
                                {0} - (1 + 1500 * (1 - pow(((c.id * 7919 + k * 104729) % 9973) / 9973.0, 2))) * interval '1 day',
                                a.total, a.total, {0}, {0}
                            from customer.card c, generate_series(1, 1 + (-3.2 * ln(1 - ((c.id * 48271) % 65521) / 65521.0))::int) k,
                                lateral (select 60 + (c.id * 31 + k * 977) % 480 + ((c.id * 48271) % 65521) / 100 as total) a
                            where c.number like 'M%'\
                            """,
                            DSL.val(clock.instant()));
                    in.execute(
                            """
                            insert into trade.order_line (order_id, line, name, quantity, price, amount)
                            select o.id, l, 'x', 1, 0, case l when 1 then o.total - 10 * (o.id % 4) else 10 end
                            from trade.sales_order o, generate_series(1, 1 + (o.id % 4)::int) l\
                            """);
                });
        db.execute("analyze trade.sales_order");
        db.execute("analyze trade.order_line");
        db.execute("analyze customer.card");
    }
}
