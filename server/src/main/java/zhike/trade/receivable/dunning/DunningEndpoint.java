package zhike.trade.receivable.dunning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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

import java.util.List;
import java.util.Locale;

/** Reminders, their steps, and what customers promised to pay. */
@RestController
@RequestMapping("/api")
class DunningEndpoint {
    record PromiseMade(long id) {}

    record Withdrawing(@NotNull Integer version) {}

    private final DunningList list;
    private final DunningRecording recording;
    private final DunningSteps steps;
    private final PayPromises promises;

    DunningEndpoint(
            DunningList list,
            DunningRecording recording,
            DunningSteps steps,
            PayPromises promises) {
        this.list = list;
        this.recording = recording;
        this.steps = steps;
        this.promises = promises;
    }

    @GetMapping("/dunnings")
    @Needs("receivable.read")
    Page<DunningList.Line> dunnings(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return list.page(viewer, state, customer, person, cursor, Page.limit(limit, 50), locale);
    }

    @PostMapping("/dunnings/{id}/record")
    @Needs("receivable.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordDunning(
            @PathVariable long id, @Valid @RequestBody DunningRecording.Form form, Viewer viewer) {
        recording.record(viewer, id, form);
    }

    @GetMapping("/dunning-steps")
    @Needs("receivable.read")
    List<DunningStepForm> dunningSteps() {
        return steps.all();
    }

    @PutMapping("/dunning-steps")
    @Needs("receivable.manage")
    List<DunningStepForm> putDunningSteps(
            @Valid @RequestBody @Size(max = 30) List<@Valid @NotNull DunningStepForm> forms) {
        steps.put(forms);
        return steps.all();
    }

    @GetMapping("/pay-promises")
    @Needs("receivable.read")
    Page<PayPromises.Line> payPromises(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return promises.page(viewer, state, customer, cursor, Page.limit(limit, 50));
    }

    @PostMapping("/pay-promises")
    @Needs("receivable.edit")
    @ResponseStatus(HttpStatus.CREATED)
    PromiseMade makePayPromise(@Valid @RequestBody PayPromises.Form form, Viewer viewer) {
        return new PromiseMade(promises.make(viewer, form));
    }

    @PostMapping("/pay-promises/{id}/withdrawal")
    @Needs("receivable.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawPayPromise(
            @PathVariable long id, @Valid @RequestBody Withdrawing form, Viewer viewer) {
        promises.withdraw(viewer, id, form.version());
    }
}
