package zhike.customer.promise;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;
import zhike.promise.CustomerPromises;

import java.util.Locale;

/** What we promised to a customer: whoever sees the customer sees it, whoever owes it. */
@RestController
class CardPromisesEndpoint {
    private final Customers customers;
    private final CustomerPromises promises;

    CardPromisesEndpoint(Customers customers, CustomerPromises promises) {
        this.customers = customers;
        this.promises = promises;
    }

    @GetMapping("/api/customers/{id}/promises")
    @Needs("customer.read")
    Page<CustomerPromises.Shown> promises(@PathVariable long id, Viewer viewer, Locale locale) {
        customers.require(viewer, "customer.read", id);
        return promises.of(viewer, id, locale);
    }
}
