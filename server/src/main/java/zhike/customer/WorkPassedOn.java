package zhike.customer;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import zhike.identity.Staff;
import zhike.platform.subject.Subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Papers of one kind that are not done yet go along with their customers, approvals with them. */
public abstract class WorkPassedOn implements WorkOfPerson {
    /**
     * @param name of the kind of work
     * @param subject kind of subject that such a paper is
     * @param action of the trail
     * @param table with an owner, their unit and branch, a customer, a version and, where it has
     *     one, the time of the last change
     * @param open which of them are not done
     */
    public record Papers(
            String name, String subject, String action, Table<?> table, Condition open) {}

    private final PassingOn passing;
    private final Papers papers;

    protected WorkPassedOn(PassingOn passing, Papers papers) {
        this.passing = passing;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return papers.name();
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return passing.db.fetchCount(papers.table(), of(person, customers));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return passing.db
                .select(number("id"))
                .from(papers.table())
                .where(of(person, customers))
                .orderBy(number("id"))
                .limit(most)
                .fetch(row -> new Subject(papers.subject(), row.value1()));
    }

    @Override
    public int hand(long from, Collection<Long> customers, long to, String reason) {
        return hand(from, of(from, customers), to, reason);
    }

    /** Of somebody who leaves: with whatever customer. */
    protected int handAll(long from, long to, String reason) {
        return hand(from, of(from), to, reason);
    }

    private int hand(long from, Condition which, long to, String reason) {
        List<Long> wanted =
                passing.db
                        .select(number("id"))
                        .from(papers.table())
                        .where(which)
                        .fetch(number("id"));
        if (wanted.isEmpty()) return 0;
        // units before papers, as everybody locks them
        Staff.Member owner = passing.staff.standing(to).orElseThrow();
        hold(wanted);
        List<Long> ids = move(owner, which);
        if (ids.isEmpty()) return 0;
        passed(ids, owner);
        passing.trail.record(
                papers.action(),
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

    /** What is held before such a paper by everybody who changes both. */
    protected void hold(Collection<Long> ids) {
        passing.approvals.holdAll(papers.subject(), ids);
    }

    private List<Long> move(Staff.Member to, Condition which) {
        Field<Integer> version = field("version", Integer.class);
        Field<Instant> updated = papers.table().field("updated_at", Instant.class);
        var update =
                passing.db
                        .update(papers.table())
                        .set(number("owner_id"), to.id())
                        .set(number("unit_id"), to.unitId())
                        .set(number("branch_id"), to.branchId())
                        .set(version, version.plus(1));
        if (updated != null) update = update.set(updated, passing.clock.instant());
        return update.where(which).returningResult(number("id")).fetch(row -> row.value1());
    }

    /** What else follows the papers that went. */
    protected void passed(Collection<Long> ids, Staff.Member to) {
        passing.approvals.passOn(papers.subject(), ids, to);
    }

    private Condition of(long person) {
        return number("owner_id").eq(person).and(papers.open());
    }

    private Condition of(long person, Collection<Long> customers) {
        return of(person).and(number("customer_id").eq(DSL.any(customers.toArray(Long[]::new))));
    }

    private Field<Long> number(String name) {
        return field(name, Long.class);
    }

    private <T> Field<T> field(String name, Class<T> type) {
        return Objects.requireNonNull(papers.table().field(name, type));
    }
}
