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

/** Further points of contact of a customer. */
@RestController
@RequestMapping("/api/customers/{id}/points")
class PointEndpoint {
    private final ExtraPoints points;
    private final CardReading reading;

    PointEndpoint(ExtraPoints points, CardReading reading) {
        this.points = points;
        this.reading = reading;
    }

    @PostMapping
    @Needs("customer.edit")
    @ResponseStatus(HttpStatus.CREATED)
    CardView add(@PathVariable long id, @Valid @RequestBody PointForm form, Viewer viewer) {
        points.add(viewer, id, form);
        return reading.byId(viewer, id);
    }

    @DeleteMapping("/{pointId}")
    @Needs("customer.edit")
    CardView remove(@PathVariable long id, @PathVariable long pointId, Viewer viewer) {
        points.remove(viewer, id, pointId);
        return reading.byId(viewer, id);
    }
}
