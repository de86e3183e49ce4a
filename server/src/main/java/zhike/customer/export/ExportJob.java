package zhike.customer.export;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

import java.util.Objects;

/** Export in the background, with progress and a result file. */
@Component
class ExportJob implements JobKind {
    static final String NAME = "customer.export";
    private final Exporting exporting;
    private final Viewers viewers;

    ExportJob(Exporting exporting, Viewers viewers) {
        this.exporting = exporting;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nothing is kept until the end, so another node begins anew. */
    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) throws Exception {
        Viewer viewer = viewers.of(Objects.requireNonNull(run.personId()));
        viewer.needs(Exporting.OPERATION);
        long[] count = {0};
        run.file(
                exporting.toFile(
                        viewer,
                        run.request(ExportRequest.class),
                        viewer.locale(),
                        (done, total) -> {
                            count[0] = done;
                            run.progress(done, total);
                        }));
        run.result("count", count[0]);
    }
}
