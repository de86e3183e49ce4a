package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.platform.job.JobStopped;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * Takes a whole import back: removes whom it made, gives back what it changed; what was worked on
 * since stays and is told.
 */
@Component
class ImportUndoing implements JobKind {
    static final String KIND = "customer.import.undo";
    private final DSLContext db;
    private final Clock clock;
    private final Viewers viewers;
    private final ImportRow rows;
    private final RemovingNew removing;
    private final TakingBack takingBack;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ImportUndoing(
            DSLContext db,
            Clock clock,
            Viewers viewers,
            ImportRow rows,
            RemovingNew removing,
            TakingBack takingBack,
            Trail trail,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.viewers = viewers;
        this.rows = rows;
        this.removing = removing;
        this.takingBack = takingBack;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** What is undone already is not undone again, so it can simply begin anew. */
    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun job) {
        long id = job.request(ImportRun.Request.class).importId();
        try {
            undo(id, job);
        } catch (JobStopped stopped) {
            if (stopped.why() == JobStopped.Why.CANCELLED) state(id, "failed");
            throw stopped;
        } catch (RuntimeException | Error e) {
            state(id, "failed");
            throw e;
        }
    }

    private void undo(long id, JobRun job) {
        Viewer viewer = viewers.of(Objects.requireNonNull(job.personId()));
        ImportRecord row = rows.find(viewer, id);
        RunFacts run = new RunFacts(id, row.getName(), viewer, Policy.SKIP, clock.instant());
        db.update(IMPORT).set(IMPORT.KEPT, 0L).where(IMPORT.ID.eq(id)).execute();
        long outOfReach = all(run, job, removing::next) + all(run, job, takingBack::next);
        long kept =
                Objects.requireNonNull(
                        db.select(IMPORT.KEPT)
                                .from(IMPORT)
                                .where(IMPORT.ID.eq(id))
                                .fetchOne(IMPORT.KEPT));
        transaction.executeWithoutResult(
                status -> {
                    db.update(IMPORT)
                            .set(IMPORT.STATE, "undone")
                            .set(IMPORT.UNDONE_AT, clock.instant())
                            .where(IMPORT.ID.eq(id))
                            .execute();
                    trail.record(
                            "import.undone",
                            "import",
                            id,
                            row.getName(),
                            Map.of("kept", kept, "outOfReach", outOfReach));
                });
        job.result("import", id);
        job.result("kept", kept);
        job.result("outOfReach", outOfReach);
    }

    private interface Batches {
        @Nullable UndoneBatch next(RunFacts run, long after);
    }

    /**
     * @return how many customers stayed because they are out of reach now
     */
    private static long all(RunFacts run, JobRun job, Batches batches) {
        long done = 0;
        long outOfReach = 0;
        for (UndoneBatch batch = batches.next(run, 0);
                batch != null;
                batch = batches.next(run, batch.last())) {
            outOfReach += batch.outOfReach();
            job.progress(++done, null);
        }
        return outOfReach;
    }

    private void state(long id, String state) {
        db.update(IMPORT)
                .set(IMPORT.STATE, state)
                .where(IMPORT.ID.eq(id))
                .and(IMPORT.STATE.eq("running"))
                .execute();
    }
}
