package zhike.customer.bulk;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
import zhike.customer.list.CardChoosing;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.job.Jobs;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** One deed to many customers, and taking it back. */
@RestController
class BulkEndpoint {
    static final Duration UNDOABLE = Duration.ofHours(24);
    private static final Set<String> REVERSIBLE = Set.of("edit", "stage", "assign", "tag", "untag");
    private final Clock clock;
    private final Jobs jobs;
    private final JobList list;
    private final CardChoosing choosing;
    private final BulkVerbs verbs;
    private final Trail trail;

    BulkEndpoint(
            Clock clock,
            Jobs jobs,
            JobList list,
            CardChoosing choosing,
            BulkVerbs verbs,
            Trail trail) {
        this.clock = clock;
        this.jobs = jobs;
        this.list = list;
        this.choosing = choosing;
        this.verbs = verbs;
        this.trail = trail;
    }

    @PostMapping("/api/customers/bulk")
    @Needs("customer.bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown start(@Valid @RequestBody BulkRequest request, Viewer viewer, Locale locale) {
        BulkVerb verb = verbs.of(request.action());
        viewer.needs(verb.operation());
        if (request.choice().empty() && !Boolean.TRUE.equals(request.all()))
            throw Refusal.invalid("ids", "bulk.choice.missing");
        BulkJob.wanted(choosing, viewer, verb, request);
        verb.check(viewer, request.given());
        return list.one(jobs.start(BulkJob.NAME, request), JobList.of(viewer.personId()), locale);
    }

    /** Within a day, by who did it; what somebody changed since stays as it is. */
    @PostMapping("/api/customers/bulk/{jobId}/undoing")
    @Needs("customer.bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public JobShown undo(@PathVariable long jobId, Viewer viewer, Locale locale) {
        JobList.Asked job = list.asked(jobId, BulkJob.NAME, viewer.personId());
        if (job == null) throw Refusal.missing("job");
        BulkRequest request = JsonMapper.shared().readValue(job.request(), BulkRequest.class);
        if (job.state().equals("waiting") || job.state().equals("running"))
            throw Refusal.conflict("bulk.undo.running");
        if (!REVERSIBLE.contains(request.action())) throw Refusal.conflict("bulk.undo.impossible");
        if (job.createdAt().plus(UNDOABLE).isBefore(clock.instant()))
            throw Refusal.conflict("bulk.undo.too-late");
        viewer.needs(verbs.of(request.action()).operation());
        trail.record("customer.bulk.undone", "job", jobId, request.action());
        return list.one(
                jobs.start(BulkUndoJob.NAME, new BulkUndoJob.Request(jobId)),
                JobList.of(viewer.personId()),
                locale);
    }
}
