package zhike.lead.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.Locale;

/** Dossiers: read, opened, moved on, given up. */
@RestController
@RequestMapping("/api/recognitions")
class RecognitionEndpoint {
    record Fresh(@NotNull Long customerId) {}

    private final RecognitionList list;
    private final RecognitionReading reading;
    private final Opening opening;
    private final Advancing advancing;
    private final Applying applying;

    RecognitionEndpoint(
            RecognitionList list,
            RecognitionReading reading,
            Opening opening,
            Advancing advancing,
            Applying applying) {
        this.list = list;
        this.reading = reading;
        this.opening = opening;
        this.advancing = advancing;
        this.applying = applying;
    }

    @GetMapping
    @Needs("recognition.read")
    Page<RecognitionList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, state, customer, cursor, Page.limit(limit, 50));
    }

    /** Also for who surveys on the spot without a right to dossiers. */
    @GetMapping("/{id}")
    @SignedInOnly(because = "who surveys on the spot needs no right to dossiers")
    RecognitionView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping
    @Needs("recognition.edit")
    @ResponseStatus(HttpStatus.CREATED)
    RecognitionView open(@Valid @RequestBody Fresh form, Viewer viewer, Locale locale) {
        return reading.one(viewer, opening.open(viewer, form.customerId()), locale);
    }

    @PostMapping("/{id}/moves")
    @Needs("recognition.edit")
    RecognitionView move(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Move form,
            Viewer viewer,
            Locale locale) {
        advancing.move(viewer, id, form.from());
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/{id}/application")
    @Needs("recognition.edit")
    RecognitionView apply(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.ApplicationChange form,
            Viewer viewer,
            Locale locale) {
        applying.write(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/approval")
    @Needs("recognition.edit")
    RecognitionView ask(@PathVariable long id, Viewer viewer, Locale locale) {
        applying.ask(viewer, id);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/abandonment")
    @Needs("recognition.edit")
    RecognitionView abandon(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Abandonment form,
            Viewer viewer,
            Locale locale) {
        advancing.abandon(viewer, id, form.reason().strip());
        return reading.one(viewer, id, locale);
    }
}
