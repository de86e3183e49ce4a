package zhike.grading.value;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Puts papers into the database, for what they are worth. */
final class Sold {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final DSLContext db;

    Sold(DSLContext db) {
        this.db = db;
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    long product(String family) {
        return db.fetchSingle(
                        "insert into trade.product (code, name_zh, family, unit, created_at,"
                                + " updated_at) values ('P' || {0}, {1}, {1}, '件', now(), now())"
                                + " returning id",
                        DSL.val(Long.toString(System.nanoTime(), 36)), DSL.val(family))
                .get(0, Long.class);
    }

    /**
     * @param lines pairs: id of a product or null, amount
     */
    void order(long customer, LocalDate day, String state, Object... lines) {
        long order =
                db.fetchSingle(
                                "insert into trade.sales_order (number, customer_id, state,"
                                    + " ordered_at, created_at, updated_at, cancelled_at) values"
                                    + " ('D' || {0}, {1}, {3}, {2}, now(), now(), case when {3} ="
                                    + " 'cancelled' then now() end) returning id",
                                DSL.val(Long.toString(System.nanoTime(), 36)),
                                DSL.val(customer),
                                DSL.val(noon(day)),
                                DSL.val(state))
                        .get(0, Long.class);
        for (int at = 0; at < lines.length; at += 2)
            db.execute(
                    "insert into trade.order_line (order_id, line, product_id, name, quantity,"
                            + " price, amount) values ({0}, {1}, {2}, 'x', 1, 0, {3}::numeric)",
                    DSL.val(order),
                    DSL.val(at),
                    DSL.val((Long) lines[at], Long.class),
                    DSL.val((String) lines[at + 1]));
        db.execute(
                "update trade.sales_order set (total, home_total) = (select sum(amount),"
                        + " sum(amount) from trade.order_line where order_id = {0}) where id = {0}",
                DSL.val(order));
    }

    void talk(long customer, long person, LocalDate day, String result) {
        db.execute(
                "insert into visit.talk (customer_id, owner_id, unit_id, branch_id, way, at,"
                    + " summary, result, created_at) select {0}, p.id, u.id, u.branch_id, 'phone',"
                    + " {2}, 'x', {3}, now() from identity.person p join identity.unit u on u.id ="
                    + " p.unit_id where p.id = {1}",
                DSL.val(customer), DSL.val(person), DSL.val(noon(day)), DSL.val(result));
    }

    /** Out at noon for three hours, with somebody else, thirty yuan and a half of tickets. */
    void visit(long customer, long person, long other, LocalDate day) {
        long slip =
                db.fetchSingle(
                                "insert into visit.slip (number, customer_id, owner_id, unit_id,"
                                    + " branch_id, leave_at, return_at, aim, travel_cost, state,"
                                    + " approved_at, out_at, met_at, back_at, created_at,"
                                    + " created_by, updated_at) select 'Z' || {3}, {0}, p.id, u.id,"
                                    + " u.branch_id, {2}, {2}::timestamptz + interval '8 hours',"
                                    + " 'x', 30.50, 'back', {2}, {2}, {2}::timestamptz + interval"
                                    + " '1 hour', {2}::timestamptz + interval '3 hours', now(),"
                                    + " p.id, now() from identity.person p join identity.unit u on"
                                    + " u.id = p.unit_id where p.id = {1} returning id",
                                DSL.val(customer),
                                DSL.val(person),
                                DSL.val(noon(day)),
                                DSL.val(Long.toString(System.nanoTime(), 36)))
                        .get(0, Long.class);
        db.execute(
                "insert into visit.visitor (slip_id, person_id) values ({0}, {1}), ({0}, {2})",
                DSL.val(slip), DSL.val(person), DSL.val(other));
    }

    void contact(long customer, long person, LocalDate day, boolean reached) {
        db.execute(
                "insert into lead.contact_record (card_id, way, reached, at, by_person, noted_at)"
                        + " values ({0}, 'call', {3}, {2}, {1}, now())",
                DSL.val(customer), DSL.val(person), DSL.val(noon(day)), DSL.val(reached));
    }

    /** Customers of an owner that bought on some of the last five hundred days, as a fit wants. */
    void crowd(long owner, int customers, Instant at) {
        db.execute(
                """
                with c as (
                    insert into customer.card (number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, confirmed_at, created_at, updated_at)
                    select 'W' || {0} || '-' || i, 'enterprise', 'crowd', 'crowd', 'crowd', p.id, u.id, u.branch_id, now(), now(), now()
                    from generate_series(1, {1}) i, identity.person p join identity.unit u on u.id = p.unit_id where p.id = {0} returning id)
                insert into trade.sales_order (number, customer_id, state, ordered_at, total, home_total, created_at, updated_at)
                select 'W' || c.id || '-' || k, c.id, 'delivered', {2}::timestamptz - make_interval(days => ((c.id * 37 + k * k * 53) % 500)::int),
                    50 + (c.id * 7919 + k * 104729) % 400, 50 + (c.id * 7919 + k * 104729) % 400, now(), now()
                from c, generate_series(0, (c.id % 5)::int) k\
                """,
                DSL.val(owner), DSL.val(customers), DSL.val(at));
    }
}
