package zhike.customer.turnover;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.Locale;

/** Handing a person's customers over to others. */
@RestController
class HandoverEndpoint {
    private final HandoverPreview preview;
    private final Turnover turnover;
    private final HandoverReading reading;

    HandoverEndpoint(HandoverPreview preview, Turnover turnover, HandoverReading reading) {
        this.preview = preview;
        this.turnover = turnover;
        this.reading = reading;
    }

    /** What would go; nothing is changed. */
    @GetMapping("/api/handovers/preview")
    @Needs("customer.assign")
    HandoverPreview.Shown preview(
            @RequestParam long from,
            @RequestParam(required = false) @Nullable String criteria,
            Viewer viewer,
            Locale locale) {
        return preview.of(viewer, from, criteria, locale);
    }

    @PostMapping("/api/handovers")
    @Needs("customer.assign")
    @ResponseStatus(HttpStatus.CREATED)
    HandoverView hand(@Valid @RequestBody HandoverForm form, Viewer viewer, Locale locale) {
        return reading.one(viewer, turnover.hand(viewer, form), locale);
    }

    @GetMapping("/api/handovers")
    @Needs("handover.read")
    Page<HandoverView.Line> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.page(viewer, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/api/handovers/{id:[0-9]{1,18}}")
    @Needs("handover.read")
    HandoverView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @GetMapping("/api/handovers/{id}/customers")
    @Needs("handover.read")
    Page<HandoverView.Customer> customers(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.customers(viewer, id, cursor, Page.limit(limit, 200));
    }

    @PostMapping("/api/handovers/{id}/signature")
    @Needs("handover.read")
    HandoverView sign(@PathVariable long id, Viewer viewer, Locale locale) {
        reading.sign(viewer, id);
        return reading.one(viewer, id, locale);
    }
}
