package zhike.lead.gathering;

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

/** Seminars and road shows. */
@RestController
@RequestMapping("/api/gatherings")
class GatheringEndpoint {
    record Deed(@NotNull Integer version) {}

    private final GatheringList list;
    private final GatheringReading reading;
    private final GatheringWriting writing;
    private final GatheringEnding ending;
    private final GatheringReport report;

    GatheringEndpoint(
            GatheringList list,
            GatheringReading reading,
            GatheringWriting writing,
            GatheringEnding ending,
            GatheringReport report) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.ending = ending;
        this.report = report;
    }

    /**
     * @param past those that are over, the last on top; else those to come
     */
    @GetMapping
    @Needs("gathering.read")
    Page<GatheringList.Line> page(
            @RequestParam(required = false) @Nullable Boolean past,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(
                viewer, Boolean.TRUE.equals(past), kind, state, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("gathering.read")
    GatheringView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("gathering.manage")
    @ResponseStatus(HttpStatus.CREATED)
    GatheringView add(@Valid @RequestBody GatheringForm form, Viewer viewer) {
        return reading.one(viewer, writing.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("gathering.manage")
    GatheringView change(
            @PathVariable long id, @Valid @RequestBody GatheringForm form, Viewer viewer) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/cancellation")
    @Needs("gathering.manage")
    GatheringView cancel(
            @PathVariable long id,
            @Valid @RequestBody GatheringEnding.Cancellation form,
            Viewer viewer) {
        ending.cancel(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/closure")
    @Needs("gathering.manage")
    GatheringView close(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        ending.close(viewer, id, deed.version());
        return reading.one(viewer, id);
    }

    @GetMapping("/{id}/report")
    @Needs("gathering.read")
    GatheringReport.Report report(@PathVariable long id, Viewer viewer) {
        return report.of(viewer, id);
    }
}
