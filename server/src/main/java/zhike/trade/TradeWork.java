package zhike.trade;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import zhike.approval.Approvals;
import zhike.customer.WorkOfPerson;
import zhike.identity.Staff;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Papers of trade that are not done yet go along with their customers; where they stand follows
 * from the customer, so that only the owner changes.
 */
public abstract class TradeWork implements WorkOfPerson {
    private final DSLContext db;
    private final Staff staff;
    private final Approvals approvals;
    private final Trail trail;
    private final String kind;
    private final Table<?> table;
    private final Condition open;

    protected TradeWork(
            DSLContext db,
            Staff staff,
            Approvals approvals,
            Trail trail,
            String kind,
            Table<?> table,
            Condition open) {
        this.db = db;
        this.staff = staff;
        this.approvals = approvals;
        this.trail = trail;
        this.kind = kind;
        this.table = table;
        this.open = open;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return db.fetchCount(table, of(person, customers));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return db.select(number("id"))
                .from(table)
                .where(of(person, customers))
                .orderBy(number("id"))
                .limit(most)
                .fetch(row -> new Subject(kind, row.value1()));
    }

    @Override
    public int hand(long from, Collection<Long> customers, long to, String reason) {
        List<Long> wanted =
                db.select(number("id"))
                        .from(table)
                        .where(of(from, customers))
                        .fetch(row -> row.value1());
        if (wanted.isEmpty()) return 0;
        Staff.Member owner = staff.standing(to).orElseThrow();
        approvals.holdAll(kind, wanted);
        Field<Integer> version = Objects.requireNonNull(table.field("version", Integer.class));
        List<Long> ids =
                db.update(table)
                        .set(number("owner_id"), to)
                        .set(version, version.plus(1))
                        .where(of(from, customers))
                        .returningResult(number("id"))
                        .fetch(row -> row.value1());
        if (ids.isEmpty()) return 0;
        approvals.passOn(kind, ids, owner);
        trail.record(
                kind + ".handed",
                "person",
                to,
                owner.name(),
                Map.of("from", from, "kind", kind, "papers", ids.size(), "reason", reason));
        return ids.size();
    }

    private Condition of(long person, Collection<Long> customers) {
        return number("owner_id")
                .eq(person)
                .and(open)
                .and(number("customer_id").eq(DSL.any(customers.toArray(Long[]::new))));
    }

    private Field<Long> number(String name) {
        return Objects.requireNonNull(table.field(name, Long.class));
    }
}
