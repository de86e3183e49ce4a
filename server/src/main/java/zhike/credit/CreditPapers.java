package zhike.credit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.trade.PaperLife;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the papers of this module have in common: a customer, who asks, a state with its approval, a
 * version. The code of the use is that of the subject.
 */
@Component
public class CreditPapers {
    private final DSLContext db;
    private final Customers customers;
    private final Approvals approvals;

    CreditPapers(DSLContext db, Customers customers, Approvals approvals) {
        this.db = db;
        this.customers = customers;
        this.approvals = approvals;
    }

    /**
     * @throws Refusal {@code credit.customer.unknown}
     */
    public void hold(Viewer viewer, String operation, long customer) {
        try {
            customers.hold(viewer, operation, customer);
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "credit.customer.unknown");
        }
    }

    /** The latest on top. */
    public <R extends Record> Page<R> page(
            Viewer viewer,
            Table<R> table,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Field<Long> id = field(table, "id", Long.class);
        Field<Long> card = field(table, "customer_id", Long.class);
        Condition which = CustomerReach.visibleTo(viewer, "credit.read", card);
        if (state != null) which = which.and(field(table, "state", String.class).eq(state));
        if (customer != null) which = which.and(card.eq(customer));
        if (after != null) which = which.and(id.lt(after.number(0)));
        List<R> rows =
                db.selectFrom(table).where(which).orderBy(id.desc()).limit(limit + 1).fetch();
        return Page.of(rows, limit, last -> Cursor.of(last.get(id)));
    }

    /**
     * @throws Refusal {@code <subject>.missing}
     */
    public <R extends Record> R find(Viewer viewer, Table<R> table, Subject subject) {
        return db.selectFrom(table)
                .where(field(table, "id", Long.class).eq(subject.id()))
                .and(
                        CustomerReach.visibleTo(
                                viewer, "credit.read", field(table, "customer_id", Long.class)))
                .fetchOptional()
                .orElseThrow(() -> Refusal.missing(subject.kind()));
    }

    /**
     * For a change, its approval held before it, as who decides does.
     *
     * @throws Refusal {@code <subject>.missing}, {@code credit.paper.fixed}, or changed meanwhile
     */
    public <R extends UpdatableRecord<R>> R lock(
            Viewer viewer, String operation, Table<R> table, Subject subject, int version) {
        approvals.hold(subject, subject.kind());
        R row =
                db.selectFrom(table)
                        .where(field(table, "id", Long.class).eq(subject.id()))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, operation, field(table, "customer_id", Long.class)))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing(subject.kind()));
        if (!Objects.equals(row.get(field(table, "version", Integer.class)), version))
            throw Refusal.conflict("version.stale");
        if (!PaperLife.EDITABLE.contains(row.get(field(table, "state", String.class))))
            throw Refusal.conflict("credit.paper.fixed");
        return row;
    }

    /** Written already, in the state of one that waits. */
    public void ask(long asker, Subject subject, long customer, Map<String, Object> facts) {
        approvals.askOrCorrect(
                asker, new ApprovalAsk(subject.kind(), subject, customer, facts), null);
    }

    /**
     * What the approval made of a paper; the row is locked and written.
     *
     * @return empty where nothing changed
     */
    public <R extends UpdatableRecord<R>> Optional<R> after(ApprovalEvent event, Table<R> table) {
        R row =
                db.selectFrom(table)
                        .where(field(table, "id", Long.class).eq(event.subject().id()))
                        .forUpdate()
                        .fetchSingle();
        Field<String> state = field(table, "state", String.class);
        Field<Integer> version = field(table, "version", Integer.class);
        return PaperLife.after(row.get(state), event)
                .map(
                        next -> {
                            row.set(state, next);
                            row.set(version, row.get(version) + 1);
                            row.update();
                            return row;
                        });
    }

    private static <T> Field<T> field(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type));
    }
}
