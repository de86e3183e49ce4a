package zhike.visit.minutes;

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

/** Minutes of meetings. */
@RestController
@RequestMapping("/api/minutes")
class MinutesEndpoint {
    record Deed(@NotNull Integer version) {}

    private final MinutesList list;
    private final MinutesReading reading;
    private final MinutesWriting writing;
    private final MinutesHandingIn handingIn;
    private final MinutesSending sending;

    MinutesEndpoint(
            MinutesList list,
            MinutesReading reading,
            MinutesWriting writing,
            MinutesHandingIn handingIn,
            MinutesSending sending) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.handingIn = handingIn;
        this.sending = sending;
    }

    @GetMapping
    @Needs("visit.read")
    Page<MinutesList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, state, customer, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("visit.read")
    MinutesView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("visit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    MinutesView add(@Valid @RequestBody MinutesForm form, Viewer viewer) {
        return reading.one(viewer, writing.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("visit.edit")
    MinutesView change(@PathVariable long id, @Valid @RequestBody MinutesForm form, Viewer viewer) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/handing-in")
    @Needs("visit.edit")
    MinutesView handIn(@PathVariable long id, @Valid @RequestBody Deed deed, Viewer viewer) {
        handingIn.handIn(viewer, id, deed.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/sending")
    @Needs("visit.edit")
    MinutesView send(
            @PathVariable long id, @Valid @RequestBody MinutesSending.Sending form, Viewer viewer) {
        sending.send(viewer, id, form);
        return reading.one(viewer, id);
    }
}
