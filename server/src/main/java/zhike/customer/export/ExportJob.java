package zhike.customer.export;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.platform.who.Who;

import java.util.Objects;

/** Export in the background, with progress and a result file. */
@Component
class ExportJob implements JobKind {
    static final String NAME = "customer.export";
    private final Exporting exporting;
    private final Viewers viewers;
    private final LoansNow loans;
    private final ObjectMapper json;

    ExportJob(Exporting exporting, Viewers viewers, LoansNow loans, ObjectMapper json) {
        this.loans = loans;
        this.json = json;
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
    public void refuseFile(Who who, @Nullable JsonNode rights) {
        Long person = who.personId();
        if (person == null || !who.may(Exporting.OPERATION))
            throw Refusal.forbidden("operation.not-granted");
        if (rights == null
                || !json.treeToValue(rights, ExportRights.class)
                        .within(ExportRights.of(viewers.of(person), loans)))
            throw Refusal.forbidden("export.rights-changed");
    }

    @Override
    public void run(JobRun run) throws Exception {
        Viewer viewer = viewers.of(Objects.requireNonNull(run.personId()));
        viewer.needs(Exporting.OPERATION);
        run.result(JobRun.RIGHTS, ExportRights.of(viewer, loans));
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
