package zhike.grading.standing;

import org.springframework.stereotype.Component;

import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

/** All customers graded in one scheme on demand, or since it has a new edition. */
@Component
public class GradingJob implements JobKind {
    public static final String NAME = "grading.complete";

    /**
     * @param edition whether it is for a new edition
     */
    public record Request(long schemeId, boolean edition) {}

    private final Schemes schemes;
    private final CompleteGrading complete;

    GradingJob(Schemes schemes, CompleteGrading complete) {
        this.schemes = schemes;
        this.complete = complete;
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
        Request request = run.request(Request.class);
        Scheme scheme = schemes.require(request.schemeId());
        var done =
                complete.grade(
                        scheme, request.edition() ? Cause.EDITION : Cause.DEMAND, run.personId());
        run.result("customers", done.customers());
        run.result("moved", done.moved());
    }
}
