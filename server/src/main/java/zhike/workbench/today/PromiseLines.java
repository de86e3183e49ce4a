package zhike.workbench.today;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.promise.PromiseRow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Promises as lines of work. */
@Component
class PromiseLines {
    private final Customers customers;

    PromiseLines(Customers customers) {
        this.customers = customers;
    }

    /** The customers of all of them, as far as the viewer sees them. */
    Map<Long, Named> customers(Viewer viewer, Collection<List<PromiseRow>> rows) {
        return named(
                customers,
                viewer,
                rows.stream()
                        .flatMap(List::stream)
                        .map(PromiseRow::customerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    static Map<Long, Named> named(Customers customers, Viewer viewer, List<Long> ids) {
        Map<Long, Named> named = new HashMap<>();
        customers
                .all(viewer, "customer.read", ids)
                .forEach((id, known) -> named.put(id, new Named(id, known.name())));
        return named;
    }

    static WorkRow line(PromiseRow row, Map<Long, Named> customers) {
        return new WorkRow(
                "promise-" + row.id(),
                "promise",
                row.title() == null ? row.kindName() : row.title(),
                row.title() == null ? null : row.kindName(),
                row.customerId() == null ? null : customers.get(row.customerId()),
                row.due(),
                null,
                row.from(),
                row.standsFor() ? row.owner() : null,
                "/promises/" + row.id(),
                row.id(),
                row,
                null);
    }
}
