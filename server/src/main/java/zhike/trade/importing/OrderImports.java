package zhike.trade.importing;

import static zhike.trade.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetOptions;
import zhike.platform.sheet.SheetReader;
import zhike.platform.sheet.SheetRow;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.ImportRecord;
import zhike.trade.money.Rates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files of orders: taken, looked at, settled; read again when they are run. */
@Component
class OrderImports {
    /** Bytes. */
    private static final long LARGEST = 500L << 20;

    private static final int SHOWN = 20;

    /**
     * What a file looks like.
     *
     * @param rows the first of them
     */
    record Shape(List<String> columns, List<List<String>> rows) {}

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final StoredFiles files;
    private final Rates rates;
    private final Trail trail;
    private final TransactionTemplate transaction;

    OrderImports(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            StoredFiles files,
            Rates rates,
            Trail trail,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.files = files;
        this.rates = rates;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * @return its id, a draft with the mapping guessed
     * @throws Refusal where it is too large or no table
     */
    long take(Viewer viewer, String name, InputStream content) {
        StoredFile file = files.write(name, "application/octet-stream", content, LARGEST);
        try {
            Shape shape = look(file);
            OrderMapping guess =
                    OrderMapping.guessed(
                            shape.columns(), rates.home(), !viewer.reach("customer.create").none());
            return Objects.requireNonNull(
                    transaction.execute(status -> begin(viewer, file, shape, guess)));
        } catch (RuntimeException e) {
            files.remove(file.id());
            throw e;
        }
    }

    private Shape look(StoredFile file) {
        try (Sheet sheet = open(file)) {
            return new Shape(
                    sheet.shape().columns(),
                    sheet.sample().stream().limit(SHOWN).map(SheetRow::cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows can be walked once. */
    Sheet open(StoredFile file) throws IOException {
        return SheetReader.open(
                files.read(file.id()),
                file.name(),
                SheetOptions.none().withHeaderWords(HeaderWords.words()));
    }

    StoredFile file(ImportRecord row) {
        StoredFile file = row.getFileId() == null ? null : files.find(row.getFileId());
        if (file == null) throw Refusal.missing("file");
        return file;
    }

    private long begin(Viewer viewer, StoredFile file, Shape shape, OrderMapping mapping) {
        ImportRecord row = db.newRecord(IMPORT);
        row.setPersonId(viewer.personId());
        row.setFileId(file.id());
        row.setName(file.name());
        row.setMapping(JSONB.jsonb(json.writeValueAsString(mapping)));
        row.setShape(JSONB.jsonb(json.writeValueAsString(shape)));
        row.setCreatedAt(clock.instant());
        row.insert();
        trail.record(
                "trade.import.uploaded",
                "trade-import",
                row.getId(),
                file.name(),
                Map.of("size", file.size(), "sha256", file.sha256()));
        return row.getId();
    }

    /**
     * @throws Refusal {@code trade.import.missing}; begun already
     */
    void settle(long id, OrderMapping mapping) {
        transaction.executeWithoutResult(
                status -> {
                    ImportRecord row = draft(id);
                    row.setMapping(JSONB.jsonb(json.writeValueAsString(mapping)));
                    row.update();
                });
    }

    /** Held until the transaction ends. */
    ImportRecord draft(long id) {
        ImportRecord row = lock(id);
        if (!row.getState().equals("draft")) throw Refusal.conflict("trade.import.begun");
        return row;
    }

    ImportRecord lock(long id) {
        ImportRecord row = db.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("trade.import");
        return row;
    }

    ImportRecord find(long id) {
        ImportRecord row = db.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).fetchOne();
        if (row == null) throw Refusal.missing("trade.import");
        return row;
    }

    OrderMapping mapping(ImportRecord row) {
        return json.readValue(Objects.requireNonNull(row.getMapping().data()), OrderMapping.class);
    }

    Shape shape(ImportRecord row) {
        return json.readValue(Objects.requireNonNull(row.getShape().data()), Shape.class);
    }
}
