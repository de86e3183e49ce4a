package zhike.customer.promise;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.platform.error.Refusal;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;
import zhike.promise.CustomerPromises;

import java.util.Locale;

/** What we promised to a customer: whoever sees the customer sees it, whoever owes it. */
@RestController
class CardPromisesEndpoint {
    private final DSLContext db;
    private final CustomerPromises promises;

    CardPromisesEndpoint(DSLContext db, CustomerPromises promises) {
        this.db = db;
        this.promises = promises;
    }

    @GetMapping("/api/customers/{id}/promises")
    @Needs("customer.read")
    Page<CustomerPromises.Shown> promises(@PathVariable long id, Viewer viewer, Locale locale) {
        if (!db.fetchExists(CARD, CARD.ID.eq(id), CustomerReach.visibleTo(viewer, "customer.read")))
            throw Refusal.missing("customer");
        return promises.of(viewer, id, locale);
    }
}
