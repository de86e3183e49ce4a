package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.customer.transfer.Mapping;
import zhike.identity.Staff;
import zhike.identity.StaffNames;
import zhike.platform.error.Refusal;
import zhike.platform.job.Jobs;
import zhike.platform.trail.Trail;

import java.util.Map;

/** Sets an import going, and the way back. */
@Component
class ImportStarting {
    private final DSLContext db;
    private final SavedMappings saved;
    private final Imports imports;
    private final ImportStates states;
    private final Jobs jobs;
    private final Staff staff;
    private final StaffNames names;
    private final Trail trail;

    ImportStarting(
            DSLContext db,
            SavedMappings saved,
            Imports imports,
            ImportStates states,
            Jobs jobs,
            Staff staff,
            StaffNames names,
            Trail trail) {
        this.db = db;
        this.saved = saved;
        this.imports = imports;
        this.states = states;
        this.jobs = jobs;
        this.staff = staff;
        this.names = names;
        this.trail = trail;
    }

    /**
     * A stopped one goes on where it stood.
     *
     * @param pooled whether customers whose owner the file does not name have none
     * @return the job's id
     * @throws Refusal {@code import.pool} where who imports may not make customers without owner
     */
    @Transactional
    public long run(Viewer viewer, long id, Policy policy, boolean pooled) {
        viewer.needs("customer.create");
        ImportRecord row = states.draft(viewer, imports.lock(viewer, id));
        boolean goesOn = row.getTakenTo() > 0;
        if (goesOn && (!row.getPolicy().equals(policy.code()) || row.getPooled() != pooled))
            throw Refusal.conflict("import.policy.begun");
        if (pooled && new Owners(viewer, true, staff, names).of(null).place() == null)
            throw Refusal.invalid("pooled", "import.pool");
        saved.save(viewer, row.getName(), Mapping.fromJson(row.getMapping().data()));
        long job = jobs.start(ImportRun.KIND, new ImportRun.Request(id, row.getName()));
        db.update(IMPORT)
                .set(IMPORT.STATE, "running")
                .set(IMPORT.POLICY, policy.code())
                .set(IMPORT.POOLED, pooled)
                .set(IMPORT.JOB_ID, job)
                .setNull(IMPORT.ENDED_AT)
                .where(IMPORT.ID.eq(id))
                .execute();
        trail.record(
                "import.started",
                "import",
                id,
                row.getName(),
                Map.of("policy", policy.code(), "pooled", pooled, "from", row.getTakenTo()));
        return job;
    }

    /**
     * @return the job's id
     */
    @Transactional
    public long undo(Viewer viewer, long id) {
        ImportRecord row = imports.lock(viewer, id);
        String state = states.of(row);
        if (state.equals("undone")) throw Refusal.conflict("import.undone");
        if (state.equals("running")) throw Refusal.conflict("import.running");
        if (row.getTakenTo() == 0) throw Refusal.conflict("import.nothing");
        long job = jobs.start(ImportUndoing.KIND, new ImportRun.Request(id, row.getName()));
        db.update(IMPORT)
                .set(IMPORT.STATE, "running")
                .set(IMPORT.JOB_ID, job)
                .where(IMPORT.ID.eq(id))
                .execute();
        trail.record("import.undoing", "import", id, row.getName());
        return job;
    }
}
