package zhike.visit;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;

import java.util.Collection;
import java.util.Map;

/** Titles of papers: whose they are, as the viewer may see it, and what they are about. */
@Component
public class PaperTitles {
    private final Customers customers;

    PaperTitles(Customers customers) {
        this.customers = customers;
    }

    /** For one page of papers. */
    public record Naming(Map<Long, Customers.Known> known) {
        public String title(long customerId, String about) {
            Customers.Known customer = known.get(customerId);
            return customer == null ? about : customer.name() + " · " + about;
        }
    }

    public Naming of(Viewer viewer, Collection<Long> customerIds) {
        return new Naming(customers.all(viewer, "customer.read", customerIds));
    }
}
