package zhike.visit.slip;

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

import java.time.Instant;

/** Visit slips. */
@RestController
@RequestMapping("/api/visit-slips")
class SlipEndpoint {
    record Deed(@NotNull Integer version) {}

    private final SlipList list;
    private final SlipReading reading;
    private final SlipWriting writing;
    private final SlipHandingIn handingIn;
    private final SlipReporting reporting;

    SlipEndpoint(
            SlipList list,
            SlipReading reading,
            SlipWriting writing,
            SlipHandingIn handingIn,
            SlipReporting reporting) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.handingIn = handingIn;
        this.reporting = reporting;
    }

    @GetMapping
    @Needs("visit.read")
    Page<SlipList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(
                viewer,
                new SlipFilter(state, person, customer, from, to),
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("visit.read")
    SlipView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("visit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    SlipView add(@Valid @RequestBody SlipForm form, Viewer viewer) {
        return reading.one(viewer, writing.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("visit.edit")
    SlipView change(@PathVariable long id, @Valid @RequestBody SlipForm form, Viewer viewer) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/handing-in")
    @Needs("visit.edit")
    SlipView handIn(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        handingIn.handIn(viewer, id, deed.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/withdrawal")
    @Needs("visit.edit")
    SlipView withdraw(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        handingIn.withdraw(viewer, id, deed.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/cancellation")
    @Needs("visit.edit")
    SlipView cancel(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        writing.cancel(viewer, id, deed.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/report")
    @Needs("visit.edit")
    SlipView report(
            @PathVariable long id, @Valid @RequestBody SlipReporting.Report report, Viewer viewer) {
        reporting.report(viewer, id, report);
        return reading.one(viewer, id);
    }
}
