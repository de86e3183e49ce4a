package zhike.trade;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Papers of a table with a customer as what promises, approvals and notices are about: who reaches
 * the customer by the paper's operation sees them, called as the customer is.
 */
public abstract class PaperOfCustomer implements SubjectKind {
    /** What every such kind needs. */
    @Component
    public record Needed(DSLContext db, Viewers viewers, Customers customers) {}

    private final Needed needed;
    private final String name;
    private final String operation;
    private final Table<?> table;
    private final Field<String> number;
    private final String path;

    /**
     * @param number a text that people know it by, of the same table
     * @param path of its screen, to which its id is added
     */
    protected PaperOfCustomer(
            Needed needed,
            String name,
            String operation,
            Table<?> table,
            Field<String> number,
            String path) {
        this.needed = needed;
        this.name = name;
        this.operation = operation;
        this.table = table;
        this.number = number;
        this.path = path;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = needed.viewers().of(who);
        Field<Long> id = Objects.requireNonNull(table.field("id", Long.class));
        Field<Long> customer = Objects.requireNonNull(table.field("customer_id", Long.class));
        var rows =
                needed.db()
                        .select(id, customer, number.as("known_by"))
                        .from(table)
                        .where(id.in(ids))
                        .and(CustomerReach.visibleTo(viewer, operation, customer))
                        .fetch();
        List<Long> cards = rows.getValues(customer);
        Map<Long, String> names = needed.customers().names(viewer, cards);
        Map<Long, SubjectShown> shown = new HashMap<>();
        for (var row : rows)
            shown.put(
                    row.value1(),
                    new SubjectShown(
                            new Subject(name, row.value1()),
                            row.value3(),
                            names.getOrDefault(row.value2(), ""),
                            path + row.value1()));
        return shown;
    }

    /** A paper without a number of its own. */
    protected static Field<String> unnumbered() {
        return DSL.castNull(String.class);
    }
}
