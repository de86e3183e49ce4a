package zhike.grading.value;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.job.Jobs;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What customers are worth: one by one, as a list, and all anew. */
@RestController
class WorthEndpoint {
    /**
     * @param profitShown whether what the company earns is open to the viewer
     * @param rankedAt when everybody was counted last; null before the first time
     * @param refused why nothing could be foreseen then; null where it could
     */
    record State(boolean profitShown, @Nullable Instant rankedAt, @Nullable String refused) {}

    private final WorthReading reading;
    private final WorthRecords records;
    private final WorthList list;
    private final FitList fits;
    private final Jobs jobs;
    private final JobList started;

    WorthEndpoint(
            WorthReading reading,
            WorthRecords records,
            WorthList list,
            FitList fits,
            Jobs jobs,
            JobList started) {
        this.reading = reading;
        this.records = records;
        this.list = list;
        this.fits = fits;
        this.jobs = jobs;
        this.started = started;
    }

    @GetMapping("/api/customers/{id}/worth")
    @Needs("value.read")
    WorthView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @GetMapping("/api/customers/{id}/worth/records")
    @Needs("value.read")
    Page<WorthRecords.Line> records(
            @PathVariable long id,
            @RequestParam(defaultValue = "sales") String behind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return records.page(viewer, id, behind, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/api/value/customers")
    @Needs("value.read")
    Page<WorthList.Line> page(
            @ParameterObject WorthAsk ask,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, ask, sort, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/api/value/fits")
    @Needs("value.read")
    List<FitList.Line> fits(Locale locale) {
        return fits.latest(30, locale);
    }

    @GetMapping("/api/value/state")
    @Needs("value.read")
    State state(Viewer viewer, Locale locale) {
        List<FitList.Line> latest = fits.latest(1, locale);
        return latest.isEmpty()
                ? new State(ProfitShown.to(viewer), null, null)
                : new State(
                        ProfitShown.to(viewer),
                        latest.getFirst().fittedAt(),
                        latest.getFirst().refused());
    }

    /** Everybody anew: sums, a fit, ranks. */
    @PostMapping("/api/value/computations")
    @Needs("value.settings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown compute(Locale locale) {
        return started.one(jobs.start(WorthJob.NAME, Map.of()), DSL.trueCondition(), locale);
    }
}
