package zhike.audit.seal;

import org.springframework.stereotype.Component;

import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

/** Checks all seals in the background: the whole trail is read for it. */
@Component
class InspectionJob implements JobKind {
    static final String NAME = "audit.inspection";
    private final Integrity integrity;
    private final Inspections inspections;

    InspectionJob(Integrity integrity, Inspections inspections) {
        this.integrity = integrity;
        this.inspections = inspections;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Begins anew: half of it proves nothing. */
    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        inspections.keep(integrity.check(run::progress));
    }
}
