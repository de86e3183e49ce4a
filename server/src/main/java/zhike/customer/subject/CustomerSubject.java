package zhike.customer.subject;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers by number and name; a closed name stays closed. */
@Component
class CustomerSubject implements SubjectKind {
    private final Customers customers;
    private final Viewers viewers;

    CustomerSubject(Customers customers, Viewers viewers) {
        this.customers = customers;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return AboutCustomer.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        return customers.all(viewer, "customer.read", ids).values().stream()
                .map(
                        known ->
                                new SubjectShown(
                                        AboutCustomer.of(known.id()),
                                        known.number(),
                                        known.name(),
                                        "/customers/" + known.id()))
                .collect(Collectors.toMap(shown -> shown.subject().id(), shown -> shown));
    }
}
