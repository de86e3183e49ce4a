package zhike.customer.relation;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.web.Needs;

/** Relations of a customer, seen from it. */
@RestController
@RequestMapping("/api/customers/{id}/relations")
class RelationEndpoint {
    private final Relations relations;
    private final CardReading reading;

    RelationEndpoint(Relations relations, CardReading reading) {
        this.relations = relations;
        this.reading = reading;
    }

    @PostMapping
    @Needs("customer.edit")
    @ResponseStatus(HttpStatus.CREATED)
    CardView add(@PathVariable long id, @Valid @RequestBody RelationForm form, Viewer viewer) {
        relations.add(viewer, id, form);
        return reading.byId(viewer, id);
    }

    @DeleteMapping("/{relationId}")
    @Needs("customer.edit")
    CardView remove(@PathVariable long id, @PathVariable long relationId, Viewer viewer) {
        relations.remove(viewer, id, relationId);
        return reading.byId(viewer, id);
    }
}
