package zhike.trade.receivable.writeoff;

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

/** Claims that are given up. */
@RestController
@RequestMapping("/api/write-offs")
class WriteOffEndpoint {
    record HandingIn(@NotNull Integer version) {}

    private final WriteOffReading reading;
    private final WriteOffWriting writing;
    private final Recovering recovering;

    WriteOffEndpoint(WriteOffReading reading, WriteOffWriting writing, Recovering recovering) {
        this.reading = reading;
        this.writing = writing;
        this.recovering = recovering;
    }

    @GetMapping
    @Needs("writeoff.read")
    Page<WriteOffView> writeOffs(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return reading.page(viewer, state, customer, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("writeoff.read")
    WriteOffView writeOff(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("writeoff.ask")
    @ResponseStatus(HttpStatus.CREATED)
    WriteOffView addWriteOff(@Valid @RequestBody WriteOffForm form, Viewer viewer) {
        return reading.one(viewer, writing.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("writeoff.ask")
    WriteOffView changeWriteOff(
            @PathVariable long id, @Valid @RequestBody WriteOffForm form, Viewer viewer) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/handing-in")
    @Needs("writeoff.ask")
    WriteOffView handInWriteOff(
            @PathVariable long id, @Valid @RequestBody HandingIn form, Viewer viewer) {
        writing.handIn(viewer, id, form.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/recoveries")
    @Needs("writeoff.ask")
    WriteOffView recover(
            @PathVariable long id, @Valid @RequestBody Recovering.Form form, Viewer viewer) {
        recovering.recover(viewer, id, form);
        return reading.one(viewer, id);
    }
}
