package zhike.customer.ownership;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.web.Needs;

import java.time.Instant;

/** Those who were let in on a customer. */
@RestController
@RequestMapping("/api/customers/{id}/collaborators/{personId}")
class CollaboratorEndpoint {
    record Rights(boolean mayEdit, @Nullable Instant until) {}

    private final Collaborators collaborators;
    private final CardReading reading;

    CollaboratorEndpoint(Collaborators collaborators, CardReading reading) {
        this.collaborators = collaborators;
        this.reading = reading;
    }

    @PutMapping
    @Needs("customer.share")
    CardView put(
            @PathVariable long id,
            @PathVariable long personId,
            @RequestBody Rights rights,
            Viewer viewer) {
        collaborators.put(viewer, id, personId, rights.mayEdit(), rights.until());
        return reading.byId(viewer, id);
    }

    @DeleteMapping
    @Needs("customer.share")
    CardView remove(@PathVariable long id, @PathVariable long personId, Viewer viewer) {
        collaborators.remove(viewer, id, personId);
        return reading.byId(viewer, id);
    }
}
