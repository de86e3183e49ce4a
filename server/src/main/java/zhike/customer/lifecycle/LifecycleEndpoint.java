package zhike.customer.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.web.Needs;

/** Stage and confirmation of a customer. */
@RestController
class LifecycleEndpoint {
    record Move(@NotBlank @Size(max = 60) String stage, @NotBlank @Size(max = 500) String reason) {}

    private final StageChange stages;
    private final Confirmation confirmation;
    private final CardReading reading;

    LifecycleEndpoint(StageChange stages, Confirmation confirmation, CardReading reading) {
        this.stages = stages;
        this.confirmation = confirmation;
        this.reading = reading;
    }

    @PutMapping("/api/customers/{id}/stage")
    @Needs("customer.edit")
    CardView stage(@PathVariable long id, @Valid @RequestBody Move move, Viewer viewer) {
        stages.set(viewer, id, move.stage(), move.reason().strip());
        return reading.byId(viewer, id);
    }

    @PostMapping("/api/customers/{id}/confirmation")
    @Needs("customer.edit")
    CardView confirm(@PathVariable long id, Viewer viewer) {
        confirmation.confirm(viewer, id);
        return reading.byId(viewer, id);
    }
}
