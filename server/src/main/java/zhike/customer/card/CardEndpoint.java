package zhike.customer.card;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.LinkedHashMap;
import java.util.Map;

/** Opening, reading and editing a customer's card. */
@RestController
class CardEndpoint {
    record Edit(
            @NotNull Integer version,
            @NotNull @Size(min = 1, max = 200) Map<String, @Nullable Object> changes) {}

    private final CardReading reading;
    private final CardEditing editing;
    private final CardOpening opening;

    CardEndpoint(CardReading reading, CardEditing editing, CardOpening opening) {
        this.reading = reading;
        this.editing = editing;
        this.opening = opening;
    }

    @GetMapping("/api/customers/{id:[0-9]{1,18}}")
    @Needs("customer.read")
    CardView byId(@PathVariable long id, Viewer viewer) {
        return reading.byId(viewer, id);
    }

    @GetMapping("/api/customers/by-number/{number}")
    @Needs("customer.read")
    CardView byNumber(@PathVariable String number, Viewer viewer) {
        return reading.byNumber(viewer, number);
    }

    @PostMapping("/api/customers")
    @Needs("customer.create")
    @ResponseStatus(HttpStatus.CREATED)
    CardView open(@RequestBody Map<String, @Nullable Object> body, Viewer viewer) {
        return reading.byId(viewer, opening.open(viewer, new LinkedHashMap<>(body)));
    }

    @PatchMapping("/api/customers/{id}")
    @Needs("customer.edit")
    CardView edit(@PathVariable long id, @Valid @RequestBody Edit edit, Viewer viewer) {
        editing.edit(viewer, id, edit.version(), edit.changes());
        return reading.byId(viewer, id);
    }
}
