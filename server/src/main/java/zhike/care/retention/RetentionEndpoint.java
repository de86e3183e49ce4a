package zhike.care.retention;

import jakarta.validation.Valid;

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
import zhike.platform.subject.SubjectShown;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Customers who want to leave. */
@RestController
@RequestMapping("/api/retentions")
class RetentionEndpoint {
    private final RetentionReading reading;
    private final Retaining retaining;
    private final WhatWorked worked;

    RetentionEndpoint(RetentionReading reading, Retaining retaining, WhatWorked worked) {
        this.reading = reading;
        this.retaining = retaining;
        this.worked = worked;
    }

    @GetMapping
    @Needs("retention.read")
    Page<RetentionReading.Shown> page(
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return reading.page(viewer, step, reason, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/suggested")
    @Needs("retention.read")
    List<SubjectShown> suggested(Viewer viewer) {
        return reading.suggested(viewer);
    }

    @GetMapping("/what-worked")
    @Needs("retention.read")
    WhatWorked.Shown worked(Viewer viewer, Locale locale) {
        return worked.of(viewer, locale);
    }

    @GetMapping("/{id}")
    @Needs("retention.read")
    RetentionReading.Shown one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping
    @Needs("retention.edit")
    @ResponseStatus(HttpStatus.CREATED)
    RetentionReading.Shown open(
            @Valid @RequestBody RetentionForms.Fresh form, Viewer viewer, Locale locale) {
        return reading.one(viewer, retaining.open(viewer, form), locale);
    }

    @PutMapping("/{id}")
    @Needs("retention.edit")
    RetentionReading.Shown change(
            @PathVariable long id,
            @Valid @RequestBody RetentionForms.Change form,
            Viewer viewer,
            Locale locale) {
        retaining.change(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/advance")
    @Needs("retention.edit")
    RetentionReading.Shown advance(
            @PathVariable long id,
            @Valid @RequestBody RetentionForms.Seen form,
            Viewer viewer,
            Locale locale) {
        retaining.advance(viewer, id, form.version());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/actions")
    @Needs("retention.edit")
    RetentionReading.Shown act(
            @PathVariable long id,
            @Valid @RequestBody RetentionForms.Action form,
            Viewer viewer,
            Locale locale) {
        retaining.act(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/{id}/actions/{action}")
    @Needs("retention.edit")
    RetentionReading.Shown judge(
            @PathVariable long id,
            @PathVariable long action,
            @Valid @RequestBody RetentionForms.Judging form,
            Viewer viewer,
            Locale locale) {
        retaining.judge(viewer, id, action, form.worked());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/ending")
    @Needs("retention.edit")
    RetentionReading.Shown end(
            @PathVariable long id,
            @Valid @RequestBody RetentionForms.Ending form,
            Viewer viewer,
            Locale locale) {
        retaining.end(viewer, id, form);
        return reading.one(viewer, id, locale);
    }
}
