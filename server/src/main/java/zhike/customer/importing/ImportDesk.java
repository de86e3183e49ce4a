package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.customer.transfer.ColumnMeaning;
import zhike.customer.transfer.Mapping;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.job.Jobs;
import zhike.platform.trail.Trail;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Takes a file, lets its mapping be settled, and sets it going. */
@Component
class ImportDesk {
    /** Bytes. */
    static final long LARGEST = 200L << 20;

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final StoredFiles files;
    private final Detection detection;
    private final SavedMappings saved;
    private final Meanings meanings;
    private final Imports imports;
    private final ImportStates states;
    private final Jobs jobs;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ImportDesk(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            StoredFiles files,
            Detection detection,
            SavedMappings saved,
            Meanings meanings,
            Imports imports,
            ImportStates states,
            Jobs jobs,
            Trail trail,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.files = files;
        this.detection = detection;
        this.saved = saved;
        this.meanings = meanings;
        this.imports = imports;
        this.states = states;
        this.jobs = jobs;
        this.trail = trail;
    }

    /**
     * @return the id of the import, a draft. @throws Refusal when it is too large, or no table and
     *     no cards
     */
    long upload(Viewer viewer, String name, String mediaType, InputStream content) {
        StoredFile file = files.write(name, mediaType, content, LARGEST);
        try {
            // a large file is walked for seconds: no connection waits for that
            Reading reading = detection.of(file, SheetSettings.NONE);
            return Objects.requireNonNull(
                    transaction.execute(status -> begin(viewer, file, reading)));
        } catch (RuntimeException e) {
            files.remove(file.id());
            throw e;
        }
    }

    private long begin(Viewer viewer, StoredFile file, Reading reading) {
        Mapping mapping = saved.known(viewer, reading);
        long id =
                db.insertInto(IMPORT)
                        .set(IMPORT.PERSON_ID, viewer.personId())
                        .set(IMPORT.FILE_ID, file.id())
                        .set(IMPORT.NAME, file.name())
                        .set(IMPORT.MAPPING, JSONB.jsonb(mapping.toJson()))
                        .set(IMPORT.POLICY, Policy.FILL.code())
                        .set(
                                IMPORT.DETECTED,
                                JSONB.jsonb(json.writeValueAsString(reading.detected())))
                        .set(IMPORT.CREATED_AT, clock.instant())
                        .returningResult(IMPORT.ID)
                        .fetchSingle()
                        .value1();
        trail.record(
                "import.uploaded",
                "import",
                id,
                file.name(),
                Map.of("size", file.size(), "sha256", file.sha256()));
        return id;
    }

    /**
     * Other sheet settings mean another look at the file, and a new guess; else the meanings are
     * taken as sent.
     */
    void settle(
            Viewer viewer,
            long id,
            Map<String, @Nullable String> sent,
            @Nullable SheetSettings sheet,
            @Nullable MappingOptions options) {
        ImportRecord seen = draft(viewer, imports.find(viewer, id));
        Reading reading =
                sheet == null || sheet.equals(imports.sheet(seen))
                        ? null
                        : detection.of(Objects.requireNonNull(files.find(seen.getFileId())), sheet);
        transaction.executeWithoutResult(
                status -> {
                    ImportRecord row = draft(viewer, imports.lock(viewer, id));
                    Mapping mapping =
                            reading == null
                                    ? settled(Mapping.fromJson(row.getMapping().data()), sent)
                                    : looked(viewer, id, sheet, reading);
                    store(viewer, row, options == null ? mapping : options.over(mapping));
                });
    }

    private Mapping looked(Viewer viewer, long id, @Nullable SheetSettings sheet, Reading reading) {
        db.update(IMPORT)
                .set(IMPORT.SHEET, JSONB.jsonb(json.writeValueAsString(sheet)))
                .set(IMPORT.DETECTED, JSONB.jsonb(json.writeValueAsString(reading.detected())))
                .where(IMPORT.ID.eq(id))
                .execute();
        return saved.known(viewer, reading);
    }

    /** A whole mapping, as a file for the command line holds it. */
    @Transactional
    public void settle(Viewer viewer, long id, Mapping mapping) {
        ImportRecord row = draft(viewer, imports.lock(viewer, id));
        if (mapping.columns().stream().anyMatch(use -> use.column() < 0))
            throw Refusal.invalid("mapping", "transfer.mapping.unreadable");
        check(mapping);
        store(viewer, row, mapping);
    }

    private void store(Viewer viewer, ImportRecord row, Mapping mapping) {
        db.update(IMPORT)
                .set(IMPORT.MAPPING, JSONB.jsonb(mapping.toJson()))
                .where(IMPORT.ID.eq(row.getId()))
                .execute();
        saved.save(viewer, row.getName(), mapping);
    }

    private Mapping settled(Mapping mapping, Map<String, @Nullable String> sent) {
        Mapping settled = mapping;
        for (Mapping.ColumnUse use : mapping.columns()) {
            String key = String.valueOf(use.column());
            if (!sent.containsKey(key)) continue;
            String meaning =
                    sent.get(key) == null || String.valueOf(sent.get(key)).isBlank()
                            ? null
                            : sent.get(key);
            if (!Objects.equals(meaning, use.guess().meaning()))
                settled = settled.withMeaning(use.column(), meaning);
        }
        check(settled);
        return settled;
    }

    private void check(Mapping mapping) {
        MeaningCatalogue catalogue = meanings.catalogue();
        Set<String> once = new HashSet<>();
        for (Mapping.ColumnUse use : mapping.columns()) {
            String meaning = use.guess().meaning();
            if (meaning == null) continue;
            ColumnMeaning known =
                    catalogue
                            .find(meaning)
                            .orElseThrow(
                                    () ->
                                            Refusal.invalid(
                                                    "mapping." + use.column(),
                                                    "import.meaning.unknown",
                                                    Map.of("meaning", meaning)));
            if (!known.many() && !once.add(meaning))
                throw Refusal.invalid(
                        "mapping." + use.column(),
                        "import.meaning.twice",
                        Map.of("meaning", meaning));
        }
    }

    /** A stopped one goes on where it stood. @return the job's id */
    @Transactional
    public long run(Viewer viewer, long id, Policy policy) {
        viewer.needs("customer.create");
        ImportRecord row = draft(viewer, imports.lock(viewer, id));
        boolean goesOn = row.getTakenTo() > 0;
        if (goesOn && !row.getPolicy().equals(policy.code()))
            throw Refusal.conflict("import.policy.begun");
        saved.save(viewer, row.getName(), Mapping.fromJson(row.getMapping().data()));
        long job = jobs.start(ImportRun.KIND, new ImportRun.Request(id, row.getName()));
        db.update(IMPORT)
                .set(IMPORT.STATE, "running")
                .set(IMPORT.POLICY, policy.code())
                .set(IMPORT.JOB_ID, job)
                .setNull(IMPORT.ENDED_AT)
                .where(IMPORT.ID.eq(id))
                .execute();
        trail.record(
                "import.started",
                "import",
                id,
                row.getName(),
                Map.of("policy", policy.code(), "from", row.getTakenTo()));
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

    private ImportRecord draft(Viewer viewer, ImportRecord row) {
        String state = states.of(row);
        if (row.getPersonId() != viewer.personId()) throw Refusal.forbidden("import.not-yours");
        if (state.equals("running")) throw Refusal.conflict("import.running");
        if (!state.equals("draft") && !state.equals("failed"))
            throw Refusal.conflict("import.ended");
        return row;
    }
}
