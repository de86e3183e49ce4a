package zhike.customer.removal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** Removing customers and giving them back. */
@RestController
class RemovalEndpoint {
    private final Removal removal;
    private final Restoration restoration;
    private final RemovedList list;
    private final CardReading reading;

    RemovalEndpoint(
            Removal removal, Restoration restoration, RemovedList list, CardReading reading) {
        this.removal = removal;
        this.restoration = restoration;
        this.list = list;
        this.reading = reading;
    }

    @DeleteMapping("/api/customers/{id:[0-9]{1,18}}")
    @Needs("customer.remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Viewer viewer) {
        removal.remove(viewer, id);
    }

    @PostMapping("/api/customers/{id}/restoration")
    @Needs("customer.remove")
    ResponseEntity<CardView> restore(@PathVariable long id, Viewer viewer) {
        restoration.restore(viewer, id);
        return reading.find(viewer, id)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/api/customers/removed")
    @Needs("customer.remove")
    Page<RemovedList.Removed> removed(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, cursor, Page.limit(limit, 50));
    }
}
