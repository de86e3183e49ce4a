package zhike.customer.ownership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.web.Needs;

import java.util.List;

/** The owner of a customer, now and before. */
@RestController
class OwnerEndpoint {
    record Change(
            @Nullable Long ownerId,
            @Nullable Long unitId,
            @NotBlank @Size(max = 500) String reason) {}

    private final Handover handover;
    private final OwnershipList spells;
    private final CardReading reading;

    OwnerEndpoint(Handover handover, OwnershipList spells, CardReading reading) {
        this.handover = handover;
        this.spells = spells;
        this.reading = reading;
    }

    /** Without content when the customer went where the giver does not see it. */
    @PutMapping("/api/customers/{id}/owner")
    @Needs("customer.assign")
    ResponseEntity<CardView> give(
            @PathVariable long id, @Valid @RequestBody Change change, Viewer viewer) {
        handover.give(viewer, id, change.ownerId(), change.unitId(), change.reason().strip());
        return reading.find(viewer, id)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/api/customers/{id}/ownerships")
    @Needs("customer.read")
    List<OwnershipList.Spell> spells(@PathVariable long id, Viewer viewer) {
        return spells.of(viewer, id);
    }
}
