package zhike.grading.value;

import org.springframework.stereotype.Component;

import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

/** Everybody anew on demand. */
@Component
class WorthJob implements JobKind {
    static final String NAME = "value.computation";
    private final WorthComputing computing;

    WorthJob(WorthComputing computing) {
        this.computing = computing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        WorthComputing.Done done = computing.all();
        run.result("customers", done.customers());
        run.result("fitted", done.fit() != null);
    }
}
