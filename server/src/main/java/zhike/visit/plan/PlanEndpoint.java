package zhike.visit.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;

/** Visit plans of a month. */
@RestController
@RequestMapping("/api/visit-plans")
class PlanEndpoint {
    record Deed(@NotNull Integer version) {}

    private final PlanReading reading;
    private final PlanWriting writing;
    private final PlanHandingIn handingIn;
    private final Clock clock;

    PlanEndpoint(PlanReading reading, PlanWriting writing, PlanHandingIn handingIn, Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.handingIn = handingIn;
        this.clock = clock;
    }

    @GetMapping
    @Needs("visit.read")
    Page<PlanReading.Shown> month(
            @RequestParam(required = false) @Nullable LocalDate month,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.month(
                viewer,
                month == null ? LocalDate.now(clock) : month,
                cursor,
                Page.limit(limit, 20));
    }

    @GetMapping("/{id}")
    @Needs("visit.read")
    PlanReading.Shown one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PutMapping
    @Needs("visit.edit")
    PlanReading.Shown save(@Valid @RequestBody PlanForm form, Viewer viewer) {
        return reading.one(viewer, writing.save(viewer, form));
    }

    @PostMapping("/{id}/handing-in")
    @Needs("visit.edit")
    PlanReading.Shown handIn(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        handingIn.handIn(viewer, id, deed.version());
        return reading.one(viewer, id);
    }
}
