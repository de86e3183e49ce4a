package zhike.lead.giving;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.Locale;

/** Giving leads out. */
@RestController
class GivingEndpoint {
    private final GivingPlanning planning;
    private final Givings givings;
    private final Customers customers;

    GivingEndpoint(GivingPlanning planning, Givings givings, Customers customers) {
        this.planning = planning;
        this.givings = givings;
        this.customers = customers;
    }

    /** Who would get how many, and why; nothing is changed. */
    @GetMapping("/api/lead-givings/preview")
    @Needs("lead.give")
    GivingPlan preview(Viewer viewer) {
        return planning.shown(viewer, planning.work(viewer));
    }

    @PostMapping("/api/lead-givings")
    @Needs("lead.give")
    GivingPlan give(Viewer viewer, Locale locale) {
        return givings.give(viewer, locale);
    }

    @GetMapping("/api/lead-givings")
    @Needs("lead.give")
    Page<Givings.Done> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return givings.page(viewer, cursor, Page.limit(limit, 30));
    }

    /** Why this customer was given to whom it was given last; nothing where it never was. */
    @GetMapping("/api/customers/{id}/giving")
    @Needs("customer.read")
    ResponseEntity<GivenWhy> why(@PathVariable long id, Viewer viewer) {
        customers.require(viewer, "customer.read", id);
        GivenWhy why = givings.why(id);
        return why == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(why);
    }
}
