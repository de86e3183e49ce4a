package zhike.care.occasion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.job.Jobs;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The operator's list of a day. */
@RestController
@RequestMapping("/api/care/lists/{day}")
class WishEndpoint {
    /** Those named. */
    record Some(@NotEmpty @Size(max = 500) List<@NotNull Long> ids) {}

    /**
     * @param service null: all that stands on the list
     */
    record All(@Nullable @Size(max = 40) String service) {}

    record Leaving(
            @NotEmpty @Size(max = 500) List<@NotNull Long> ids,
            @NotBlank @Size(max = 200) String why) {}

    record Taken(int taken) {}

    record Begun(long id) {}

    private final DayListReading reading;
    private final DayListRows rows;
    private final WishPreview preview;
    private final WishSending sending;
    private final WishLeaving leaving;
    private final Jobs jobs;

    WishEndpoint(
            DayListReading reading,
            DayListRows rows,
            WishPreview preview,
            WishSending sending,
            WishLeaving leaving,
            Jobs jobs) {
        this.reading = reading;
        this.rows = rows;
        this.preview = preview;
        this.sending = sending;
        this.leaving = leaving;
        this.jobs = jobs;
    }

    @GetMapping
    @Needs("care.read")
    DayListView one(@PathVariable LocalDate day, Viewer viewer, Locale locale) {
        return reading.of(viewer, day, locale);
    }

    @GetMapping("/rows")
    @Needs("care.read")
    Page<DayListView.Line> rows(
            @PathVariable LocalDate day,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return rows.page(viewer, day, service, state, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/preview")
    @Needs("care.run")
    List<WishPreview.Sample> preview(
            @PathVariable LocalDate day, @RequestParam String service, Viewer viewer) {
        return preview.of(viewer, day, service);
    }

    /** To some, at once. */
    @PostMapping("/sending")
    @Needs("care.run")
    Taken some(@PathVariable LocalDate day, @Valid @RequestBody Some form, Viewer viewer) {
        int taken = sending.batch(day, form.ids(), null, viewer.personId(), viewer.name());
        sending.close(day);
        return new Taken(taken);
    }

    /** To all, in the background: there may be a million. */
    @PostMapping("/sending-all")
    @Needs("care.run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun all(@PathVariable LocalDate day, @Valid @RequestBody All form) {
        return new Begun(jobs.start(SendJob.NAME, new SendJob.Ask(day, form.service())));
    }

    /** Leaves some out, with the reason. */
    @PostMapping("/leaving")
    @Needs("care.run")
    Taken leave(@PathVariable LocalDate day, @Valid @RequestBody Leaving form) {
        int left = leaving.leave(day, form.ids(), form.why());
        sending.close(day);
        return new Taken(left);
    }
}
