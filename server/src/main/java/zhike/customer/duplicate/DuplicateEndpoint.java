package zhike.customer.duplicate;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.util.Locale;
import java.util.Map;

/** The work list of probable doubles, what is said about them, and the search for more. */
@RestController
class DuplicateEndpoint {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private final WorkList list;
    private final Distinction distinction;
    private final Jobs jobs;
    private final JobList jobList;
    private final Trail trail;

    DuplicateEndpoint(
            WorkList list, Distinction distinction, Jobs jobs, JobList jobList, Trail trail) {
        this.list = list;
        this.distinction = distinction;
        this.jobs = jobs;
        this.jobList = jobList;
        this.trail = trail;
    }

    @GetMapping("/api/duplicates")
    @Needs("customer.read")
    Page<WorkList.Pair> page(
            @RequestParam(required = false) @Nullable Double min,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return list.page(
                viewer,
                min == null ? 0 : min,
                cursor,
                Math.min(MOST, Page.limit(limit, USUAL)),
                locale);
    }

    @PostMapping("/api/duplicates/{id}/distinction")
    @Needs("customer.merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void distinct(@PathVariable long id, Viewer viewer) {
        distinction.of(viewer, id);
    }

    @PostMapping("/api/duplicates/searches")
    @Needs("duplicate.search")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public JobShown search(Locale locale) {
        long id = jobs.start(DuplicateJob.NAME, Map.of());
        JobShown job = jobList.one(id, DSL.trueCondition(), locale);
        trail.record("duplicate.searched", "job", id, job.label());
        return job;
    }
}
