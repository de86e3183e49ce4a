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
import java.util.List;
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
    private final Imports imports;
    private final RemovingNew removing;
    private final TakingBack takingBack;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ImportUndoing(
            DSLContext db,
            Clock clock,
            Viewers viewers,
            Imports imports,
            RemovingNew removing,
            TakingBack takingBack,
            Trail trail,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.viewers = viewers;
        this.imports = imports;
        this.removing = removing;
        this.takingBack = takingBack;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** Each batch ends with its checkpoint, so another node goes on behind the last. */
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
        ImportRecord row = imports.find(viewer, id);
        RunFacts run = new RunFacts(id, row.getName(), viewer, Policy.SKIP, clock.instant());
        long outOfReach = all(run, job, begun(id, job)).outOfReach();
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

    private UndoMemory begun(long id, JobRun job) {
        UndoMemory memory = job.memory(UndoMemory.class);
        if (memory != null) return memory;
        db.update(IMPORT).set(IMPORT.KEPT, 0L).where(IMPORT.ID.eq(id)).execute();
        return UndoMemory.BEGINNING;
    }

    private interface Batches {
        @Nullable UndoneBatch next(RunFacts run, long after);
    }

    private UndoMemory all(RunFacts run, JobRun job, UndoMemory from) {
        List<Batches> phases = List.of(removing::next, takingBack::next);
        UndoMemory memory = from;
        while (memory.phase() < phases.size())
            memory = step(run, job, phases.get(memory.phase()), memory);
        return memory;
    }

    private UndoMemory step(RunFacts run, JobRun job, Batches batches, UndoMemory before) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            UndoMemory memory = before.and(batches.next(run, before.after()));
                            job.checkpoint(memory.batches(), memory);
                            return memory;
                        }));
    }

    private void state(long id, String state) {
        db.update(IMPORT)
                .set(IMPORT.STATE, state)
                .where(IMPORT.ID.eq(id))
                .and(IMPORT.STATE.eq("running"))
                .execute();
    }
}
