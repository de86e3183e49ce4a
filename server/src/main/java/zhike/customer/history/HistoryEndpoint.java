package zhike.customer.history;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The timeline, the changes and the past of a customer. */
@RestController
@RequestMapping("/api/customers/{id}")
class HistoryEndpoint {
    private final TimelineReading timeline;
    private final ChangeReading changes;
    private final PastReading past;
    private final Clock clock;

    HistoryEndpoint(
            TimelineReading timeline, ChangeReading changes, PastReading past, Clock clock) {
        this.timeline = timeline;
        this.changes = changes;
        this.past = past;
        this.clock = clock;
    }

    @GetMapping("/timeline")
    @Needs("customer.read")
    Page<TimelineReading.Line> timeline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return timeline.page(
                viewer, id, kind, Cursor.read(cursor, 2), Page.limit(limit, 50), locale);
    }

    @GetMapping("/changes")
    @Needs("customer.read")
    Page<ChangeReading.Shown> changes(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return changes.page(viewer, id, Cursor.read(cursor, 2), Page.limit(limit, 50), locale);
    }

    @GetMapping("/as-of")
    @Needs("customer.read")
    PastReading.Shown asOf(
            @PathVariable long id, @RequestParam Instant on, Viewer viewer, Locale locale) {
        return past.at(viewer, id, on, locale);
    }

    /** What is different between two moments; until now when no end is given. */
    @GetMapping("/difference")
    @Needs("customer.read")
    List<PastReading.Difference> difference(
            @PathVariable long id,
            @RequestParam Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Viewer viewer,
            Locale locale) {
        return past.between(viewer, id, from, to == null ? clock.instant() : to, locale);
    }
}
