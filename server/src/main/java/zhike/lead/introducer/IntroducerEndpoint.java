package zhike.lead.introducer;

import jakarta.validation.Valid;

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

/** Introducers, and their introductions. */
@RestController
class IntroducerEndpoint {
    record Made(long id) {}

    private final Introducers introducers;
    private final Introductions introductions;

    IntroducerEndpoint(Introducers introducers, Introductions introductions) {
        this.introducers = introducers;
        this.introductions = introductions;
    }

    @GetMapping("/api/introducers")
    @Needs("introducer.read")
    Page<Introducers.Shown> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return introducers.page(viewer, cursor, Page.limit(limit, 50));
    }

    @PostMapping("/api/introducers")
    @Needs("introducer.edit")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@Valid @RequestBody IntroducerForms.Introducer form, Viewer viewer) {
        return new Made(introducers.add(viewer, form));
    }

    @PutMapping("/api/introducers/{id}")
    @Needs("introducer.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @Valid @RequestBody IntroducerForms.Introducer form) {
        introducers.change(id, form);
    }

    @GetMapping("/api/introducers/{id}/introductions")
    @Needs("introducer.read")
    List<Introductions.Shown> by(@PathVariable long id, Viewer viewer) {
        return introductions.by(viewer, id);
    }

    @GetMapping("/api/customers/{id}/introductions")
    @Needs("customer.read")
    List<Introductions.Shown> of(@PathVariable long id, Viewer viewer) {
        return introductions.of(viewer, id);
    }

    @PostMapping("/api/customers/{id}/introductions")
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.CREATED)
    List<Introductions.Shown> add(
            @PathVariable long id,
            @Valid @RequestBody IntroducerForms.Introduction form,
            Viewer viewer) {
        introductions.add(viewer, id, form);
        return introductions.of(viewer, id);
    }

    @PutMapping("/api/customers/{id}/introductions/{introduction}/result")
    @Needs("customer.read")
    List<Introductions.Shown> result(
            @PathVariable long id,
            @PathVariable long introduction,
            @Valid @RequestBody IntroducerForms.Result form,
            Viewer viewer) {
        introductions.result(viewer, id, introduction, form);
        return introductions.of(viewer, id);
    }
}
