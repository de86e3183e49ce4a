package zhike.customer.lifecycle;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

/** The quality of all files computed anew on demand. */
@Component
class QualityJob implements JobKind {
    static final String NAME = "customer.quality";
    private final QualityUpkeep quality;

    QualityJob(QualityUpkeep quality) {
        this.quality = quality;
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
        run.result(
                "changed",
                quality.refresh(DSL.trueCondition(), looked -> run.progress(looked, null)));
    }
}
