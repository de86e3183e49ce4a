package zhike.trade.importing;

import static zhike.trade.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetRow;
import zhike.trade.db.tables.records.ImportRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/** Takes a file of orders in: all of it or, where it fails, nothing. */
@Component
class OrderImportRun implements JobKind {
    static final String KIND = "trade.import";
    private static final int PIECE = 5_000;

    record Request(long importId) {}

    private final DSLContext db;
    private final Clock clock;
    private final Viewers viewers;
    private final OrderImports imports;
    private final Staging staging;
    private final Settling settling;
    private final OrderErrors errors;
    private final TransactionTemplate transaction;

    OrderImportRun(
            DSLContext db,
            Clock clock,
            Viewers viewers,
            OrderImports imports,
            Staging staging,
            Settling settling,
            OrderErrors errors,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.viewers = viewers;
        this.imports = imports;
        this.staging = staging;
        this.settling = settling;
        this.errors = errors;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(JobRun job) {
        long id = job.request(Request.class).importId();
        Viewer viewer = viewers.of(Objects.requireNonNull(job.personId()));
        viewer.needs("trade.import");
        try {
            transaction.executeWithoutResult(status -> take(viewer, id, job));
        } catch (RuntimeException | Error e) {
            end(id, "failed");
            throw e;
        }
        ImportRecord done = imports.find(id);
        job.result("import", id);
        job.result("lines", done.getLines());
        job.result("orders", done.getOrders());
        job.result("customers", done.getCustomers());
        job.result("refused", done.getRefused());
    }

    private void take(Viewer viewer, long id, JobRun job) {
        ImportRecord row = imports.lock(id);
        OrderMapping mapping = imports.mapping(row);
        staging.begin();
        Map<Long, LineReading.Fault> faults = new HashMap<>();
        long rows = copy(row, mapping, faults, job);
        settling.settle(viewer, row, mapping);
        staging.faults().forEach((at, code) -> faults.put(at, new LineReading.Fault(code, "")));
        row.setRefused((long) faults.size());
        row.setTakenTo(rows);
        row.setState("done");
        row.setEndedAt(clock.instant());
        row.setErrorsFileId(errors.write(row, faults, viewer.locale()));
        row.update();
        job.progress(rows, rows);
    }

    private long copy(
            ImportRecord row,
            OrderMapping mapping,
            Map<Long, LineReading.Fault> faults,
            JobRun job) {
        LineReading reading = new LineReading(mapping, clock.getZone(), clock.instant());
        long at = 0;
        try (Sheet sheet = imports.open(imports.file(row))) {
            CopyLines lines = new CopyLines();
            for (Iterator<SheetRow> all = sheet.rows().iterator(); all.hasNext(); ) {
                at++;
                switch (reading.read(all.next())) {
                    case LineReading.Line line -> lines.add(at, line);
                    case LineReading.Fault fault -> faults.put(at, fault);
                }
                if (at % PIECE != 0) continue;
                staging.copy(lines.take());
                job.progress(at, null);
            }
            staging.copy(lines.take());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return at;
    }

    private void end(long id, String state) {
        db.update(IMPORT)
                .set(IMPORT.STATE, state)
                .set(IMPORT.ENDED_AT, clock.instant())
                .where(IMPORT.ID.eq(id))
                .and(IMPORT.STATE.eq("running"))
                .execute();
    }
}
