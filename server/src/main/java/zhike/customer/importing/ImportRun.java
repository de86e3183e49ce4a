package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.customer.transfer.DateOrder;
import zhike.customer.transfer.Mapping;
import zhike.customer.transfer.MappingGuess;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.identity.Staff;
import zhike.identity.StaffNames;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.platform.job.JobStopped;
import zhike.platform.number.NumberRules;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Takes a file in, batch by batch; killed or called off it can go on from the last whole batch. */
@Component
class ImportRun implements JobKind {
    static final String KIND = "customer.import";
    private static final int BATCH = 4_000;

    /** What the job is asked for. */
    record Request(long importId, String about) {}

    private final DSLContext db;
    private final Clock clock;
    private final Viewers viewers;
    private final Imports imports;
    private final StoredFiles files;
    private final Meanings meanings;
    private final Readying readying;
    private final ImportBatch batch;
    private final NumberRules numbers;
    private final Staff staff;
    private final StaffNames names;

    ImportRun(
            DSLContext db,
            Clock clock,
            Viewers viewers,
            Imports imports,
            StoredFiles files,
            Meanings meanings,
            Readying readying,
            ImportBatch batch,
            NumberRules numbers,
            Staff staff,
            StaffNames names) {
        this.db = db;
        this.clock = clock;
        this.viewers = viewers;
        this.imports = imports;
        this.files = files;
        this.meanings = meanings;
        this.readying = readying;
        this.batch = batch;
        this.numbers = numbers;
        this.staff = staff;
        this.names = names;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun job) throws Exception {
        long id = job.request(Request.class).importId();
        try {
            take(id, job);
            end(id, "done");
        } catch (JobStopped stopped) {
            if (stopped.why() == JobStopped.Why.CANCELLED) end(id, "failed");
            throw stopped;
        } catch (Exception | Error e) {
            end(id, "failed");
            throw e;
        } finally {
            tell(id, job);
        }
    }

    private void take(long id, JobRun job) throws IOException, InterruptedException {
        Viewer viewer = viewers.of(Objects.requireNonNull(job.personId()));
        viewer.needs("customer.import");
        viewer.needs("customer.create");
        ImportRecord row = imports.find(viewer, id);
        Detected detected = imports.detected(row);
        StoredFile file = Objects.requireNonNull(files.find(row.getFileId()));
        MeaningCatalogue catalogue = meanings.catalogue();
        Mapping mapping = settled(file, row, catalogue);
        RunFacts run =
                new RunFacts(
                        id, row.getName(), viewer, Policy.of(row.getPolicy()), clock.instant());
        long taken = row.getTakenTo();
        job.progress(taken, detected.rows());
        Owners owners = new Owners(viewer, row.getPooled(), staff, names);
        NumberStock stock = new NumberStock(numbers);
        Function<FileRow, PreparedRow> ready = readying.of(viewer, mapping);
        try (ImportFile opened =
                        ImportFile.open(
                                files.read(file.id()),
                                file.name(),
                                imports.sheet(row),
                                catalogue.headerWords());
                RowFeed feed =
                        new RowFeed(
                                opened.rows(mapping, catalogue, detected.errorColumn())
                                        .dropWhile(each -> each.ordinal() <= taken),
                                ready,
                                BATCH);
                PendingSearch search = new PendingSearch(db)) {
            for (List<PreparedRow> next = feed.next(); next != null; next = feed.next()) {
                stock.atLeast(next.size());
                long done = batch.take(run, owners, next, stock, job);
                search.written();
                job.progress(done, detected.rows());
            }
        }
    }

    /** The order of day and month that a large file proves, if its beginning did not. */
    private Mapping settled(StoredFile file, ImportRecord row, MeaningCatalogue catalogue)
            throws IOException {
        Mapping mapping = Mapping.fromJson(row.getMapping().data());
        if (mapping.dateOrder() != DateOrder.UNKNOWN || mapping.columns().isEmpty()) return mapping;
        try (ImportFile opened =
                ImportFile.open(
                        files.read(file.id()),
                        file.name(),
                        imports.sheet(row),
                        catalogue.headerWords())) {
            return opened.sheet() == null
                    ? mapping
                    : MappingGuess.settleDates(mapping, opened.sheet().rows(), catalogue);
        }
    }

    private void end(long id, String state) {
        db.update(IMPORT)
                .set(IMPORT.STATE, state)
                .set(IMPORT.ENDED_AT, clock.instant())
                .where(IMPORT.ID.eq(id))
                .and(IMPORT.STATE.eq("running"))
                .execute();
    }

    private void tell(long id, JobRun job) {
        ImportRecord row = db.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).fetchOne();
        if (row == null) throw Refusal.missing("import");
        job.result("import", id);
        job.result("total", row.getTotal());
        job.result("created", row.getCreated());
        job.result("updated", row.getUpdated());
        job.result("unchanged", row.getUnchanged());
        job.result("merged", row.getMerged());
        job.result("refused", row.getRefused());
    }
}
