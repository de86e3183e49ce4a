package zhike.customer.bulk;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.history.KeptChange;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Objects;

/** Takes a bulk deed back, in the name of who did it and with the rights that they have now. */
@Component
class BulkUndoJob implements JobKind {
    static final String NAME = "customer.bulk.undo";

    record Request(long jobId) {}

    private final BulkUndoing undoing;
    private final Viewers viewers;
    private final Texts texts;

    BulkUndoJob(BulkUndoing undoing, Viewers viewers, Texts texts) {
        this.undoing = undoing;
        this.viewers = viewers;
        this.texts = texts;
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
        Viewer viewer = viewers.of(Objects.requireNonNull(run.personId()));
        long jobId = run.request(Request.class).jobId();
        String reason = texts.get(viewer.locale(), "bulk.undo.reason");
        BulkUndoMemory memory = run.memory(BulkUndoMemory.class);
        if (memory == null) memory = BulkUndoMemory.BEGINNING;
        for (List<KeptChange> batch = undoing.entries(jobId, memory.after());
                !batch.isEmpty();
                batch = undoing.entries(jobId, memory.after()))
            memory =
                    undoing.takeBack(viewer, batch, run, memory, reason)
                            .behind(batch.getLast().id());
        run.result("done", memory.outcome().done());
        run.result("skipped", memory.outcome().skipped());
    }
}
