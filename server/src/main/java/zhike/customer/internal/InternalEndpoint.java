package zhike.customer.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.identity.UnitStaff;
import zhike.platform.web.Needs;

import java.util.List;

/** Departments as customers of the others. */
@RestController
class InternalEndpoint {
    record Form(@NotNull Long unitId) {}

    record Opened(long id) {}

    private final InternalOpening opening;
    private final InternalReading reading;

    InternalEndpoint(InternalOpening opening, InternalReading reading) {
        this.opening = opening;
        this.reading = reading;
    }

    @GetMapping("/api/internal-customers")
    @Needs("customer.read")
    List<InternalReading.Line> all(Viewer viewer) {
        return reading.all(viewer);
    }

    @PostMapping("/api/internal-customers")
    @Needs("customer.internal")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@Valid @RequestBody Form form, Viewer viewer) {
        return new Opened(opening.open(viewer, form.unitId()));
    }

    /** Who works in the department; nobody where the customer is not one. */
    @GetMapping("/api/customers/{id}/colleagues")
    @Needs("customer.read")
    List<UnitStaff.Colleague> people(@PathVariable long id, Viewer viewer) {
        return reading.people(viewer, id);
    }
}
