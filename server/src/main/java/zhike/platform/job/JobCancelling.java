package zhike.platform.job;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Locale;

/** Calls off a job together with its line in the trail. */
@Component
class JobCancelling {
    private final Jobs jobs;
    private final JobList list;
    private final Trail trail;

    JobCancelling(Jobs jobs, JobList list, Trail trail) {
        this.jobs = jobs;
        this.list = list;
        this.trail = trail;
    }

    @Transactional
    public JobShown cancel(long id, Condition whose, Locale locale) {
        JobShown job = list.one(id, whose, locale);
        if (!jobs.cancel(id, whose)) throw Refusal.conflict("job.ended");
        trail.record("job.cancelled", "job", id, job.label());
        return list.one(id, whose, locale);
    }
}
