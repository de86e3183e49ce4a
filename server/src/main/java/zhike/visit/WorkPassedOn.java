package zhike.visit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import zhike.customer.WorkOfPerson;
import zhike.identity.Staff;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Papers of one kind that are not done yet go along with their customers. */
public abstract class WorkPassedOn implements WorkOfPerson {
    /**
     * @param name of the kind of work
     * @param subject kind of subject that such a paper is
     * @param table with an owner, their unit and branch, a customer and a version
     * @param open which of them are not done
     */
    public record Papers(String name, String subject, Table<?> table, Condition open) {}

    private final DSLContext db;
    private final Staff staff;
    private final Trail trail;
    private final Papers papers;

    protected WorkPassedOn(DSLContext db, Staff staff, Trail trail, Papers papers) {
        this.db = db;
        this.staff = staff;
        this.trail = trail;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return papers.name();
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return db.fetchCount(papers.table(), of(person, customers));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return db.select(number("id"))
                .from(papers.table())
                .where(of(person, customers))
                .orderBy(number("id"))
                .limit(most)
                .fetch(row -> new Subject(papers.subject(), row.value1()));
    }

    @Override
    public int hand(long from, Collection<Long> customers, long to, String reason) {
        Staff.Member owner = staff.standing(to).orElseThrow();
        List<Long> ids = move(owner, of(from, customers));
        if (ids.isEmpty()) return 0;
        passed(ids, owner);
        trail.record(
                "visit.handed",
                "person",
                to,
                owner.name(),
                Map.of(
                        "from",
                        from,
                        "kind",
                        papers.name(),
                        "papers",
                        ids.size(),
                        "reason",
                        reason));
        return ids.size();
    }

    private List<Long> move(Staff.Member to, Condition which) {
        Field<Integer> version = field("version", Integer.class);
        return db.update(papers.table())
                .set(number("owner_id"), to.id())
                .set(number("unit_id"), to.unitId())
                .set(number("branch_id"), to.branchId())
                .set(version, version.plus(1))
                .where(which)
                .returningResult(number("id"))
                .fetch(row -> row.value1());
    }

    /** What else follows the papers that went. */
    protected void passed(Collection<Long> ids, Staff.Member to) {}

    private Condition of(long person, Collection<Long> customers) {
        return number("owner_id")
                .eq(person)
                .and(papers.open())
                .and(number("customer_id").eq(DSL.any(customers.toArray(Long[]::new))));
    }

    private Field<Long> number(String name) {
        return field(name, Long.class);
    }

    private <T> Field<T> field(String name, Class<T> type) {
        return Objects.requireNonNull(papers.table().field(name, type));
    }
}
