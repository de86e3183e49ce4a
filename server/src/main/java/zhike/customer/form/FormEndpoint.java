package zhike.customer.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Information forms from filling in to archiving. */
@RestController
class FormEndpoint {
    record Said(@Nullable @Size(max = 500) String note) {}

    record Archiving(@NotBlank @Size(max = 200) String location) {}

    record Waiting(int waiting) {}

    private final FormFilling filling;
    private final FormSubmitting submitting;
    private final FormKeeping keeping;
    private final FormReading reading;
    private final FormList list;

    FormEndpoint(
            FormFilling filling,
            FormSubmitting submitting,
            FormKeeping keeping,
            FormReading reading,
            FormList list) {
        this.filling = filling;
        this.submitting = submitting;
        this.keeping = keeping;
        this.reading = reading;
        this.list = list;
    }

    @GetMapping("/api/forms")
    @Needs("form.read")
    Page<FormLine> page(
            @RequestParam(defaultValue = "all") String box,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, box, state, cursor, Page.limit(limit, 50));
    }

    /** How many wait for the viewer as custodian. */
    @GetMapping("/api/forms/count")
    @Needs("form.read")
    Waiting waiting(Viewer viewer) {
        return new Waiting(list.waiting(viewer));
    }

    @GetMapping("/api/customers/{id}/forms")
    @Needs("customer.read")
    List<FormLine> ofCustomer(@PathVariable long id, Viewer viewer) {
        return list.ofCustomer(viewer, id);
    }

    @PostMapping("/api/forms")
    @Needs("form.make")
    @ResponseStatus(HttpStatus.CREATED)
    FormView fill(@Valid @RequestBody CollectedForm sent, Viewer viewer, Locale locale) {
        return reading.one(viewer, filling.fill(viewer, sent), locale);
    }

    @GetMapping("/api/forms/{id:[0-9]{1,18}}")
    @Needs("form.read")
    FormView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/api/forms/{id}")
    @Needs("form.make")
    FormView change(
            @PathVariable long id,
            @Valid @RequestBody CollectedForm sent,
            Viewer viewer,
            Locale locale) {
        filling.change(viewer, id, sent);
        return reading.one(viewer, id, locale);
    }

    /** To the manager; again after a correction. */
    @PostMapping("/api/forms/{id}/submission")
    @Needs("form.make")
    FormView submit(
            @PathVariable long id, @Valid @RequestBody Said said, Viewer viewer, Locale locale) {
        submitting.submit(viewer, id, said.note());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/api/forms/{id}/withdrawal")
    @Needs("form.make")
    FormView withdraw(
            @PathVariable long id, @Valid @RequestBody Said said, Viewer viewer, Locale locale) {
        submitting.withdraw(viewer, id, said.note());
        return reading.one(viewer, id, locale);
    }

    /** To marketing, by the custodian. */
    @PostMapping("/api/forms/{id}/forwarding")
    @Needs("form.read")
    FormView forward(
            @PathVariable long id, @Valid @RequestBody Said said, Viewer viewer, Locale locale) {
        keeping.forward(viewer, id, said.note());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/api/forms/{id}/archiving")
    @Needs("form.read")
    FormView archive(
            @PathVariable long id,
            @Valid @RequestBody Archiving form,
            Viewer viewer,
            Locale locale) {
        keeping.archive(viewer, id, form.location().strip());
        return reading.one(viewer, id, locale);
    }
}
