package zhike.lead.recognition;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.Locale;

/** What follows the approval. */
@RestController
@RequestMapping("/api/recognitions/{id}")
class ConclusionEndpoint {
    private final Concluding concluding;
    private final RecognitionReading reading;

    ConclusionEndpoint(Concluding concluding, RecognitionReading reading) {
        this.concluding = concluding;
        this.reading = reading;
    }

    @PutMapping("/contracts/{kind}")
    @Needs("recognition.edit")
    RecognitionView sign(
            @PathVariable long id,
            @PathVariable String kind,
            @Valid @RequestBody RecognitionForms.Contract form,
            Viewer viewer,
            Locale locale) {
        concluding.sign(viewer, id, kind, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/code")
    @Needs("recognition.edit")
    RecognitionView code(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Code form,
            Viewer viewer,
            Locale locale) {
        concluding.code(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/notice")
    @Needs("recognition.edit")
    RecognitionView tell(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Notice form,
            Viewer viewer,
            Locale locale) {
        concluding.tell(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/payment")
    @Needs("recognition.edit")
    RecognitionView pay(
            @PathVariable long id,
            @Valid @RequestBody RecognitionForms.Payment form,
            Viewer viewer,
            Locale locale) {
        concluding.pay(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/archive")
    @Needs("recognition.edit")
    RecognitionView archive(@PathVariable long id, Viewer viewer, Locale locale) {
        concluding.archive(viewer, id);
        return reading.one(viewer, id, locale);
    }
}
