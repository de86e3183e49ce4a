package zhike.lead.opportunity;

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

import java.time.LocalDate;
import java.util.Locale;

/** Opportunities. */
@RestController
@RequestMapping("/api/opportunities")
class OpportunityEndpoint {
    record Reopening(@NotNull Integer version) {}

    private final OpportunityList list;
    private final OpportunityReading reading;
    private final OpportunityWriting writing;
    private final StageMoving moving;
    private final Closing closing;

    OpportunityEndpoint(
            OpportunityList list,
            OpportunityReading reading,
            OpportunityWriting writing,
            StageMoving moving,
            Closing closing) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.moving = moving;
        this.closing = closing;
    }

    @GetMapping
    @Needs("opportunity.read")
    Page<OpportunityList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long stage,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String lossReason,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        var filter = new OpportunityFilter(state, stage, owner, customer, lossReason, from, to);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/{id}")
    @Needs("opportunity.read")
    OpportunityView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping
    @Needs("opportunity.edit")
    @ResponseStatus(HttpStatus.CREATED)
    OpportunityView add(@Valid @RequestBody OpportunityForm form, Viewer viewer, Locale locale) {
        return reading.one(viewer, writing.add(viewer, form), locale);
    }

    @PutMapping("/{id}")
    @Needs("opportunity.edit")
    OpportunityView change(
            @PathVariable long id,
            @Valid @RequestBody OpportunityForm form,
            Viewer viewer,
            Locale locale) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/{id}/stage")
    @Needs("opportunity.edit")
    OpportunityView move(
            @PathVariable long id,
            @Valid @RequestBody StageMoving.Form form,
            Viewer viewer,
            Locale locale) {
        moving.move(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/closure")
    @Needs("opportunity.edit")
    OpportunityView close(
            @PathVariable long id,
            @Valid @RequestBody Closing.Form form,
            Viewer viewer,
            Locale locale) {
        closing.close(viewer, id, form);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/{id}/reopening")
    @Needs("opportunity.edit")
    OpportunityView open(
            @PathVariable long id,
            @Valid @RequestBody Reopening form,
            Viewer viewer,
            Locale locale) {
        closing.open(viewer, id, form.version());
        return reading.one(viewer, id, locale);
    }
}
