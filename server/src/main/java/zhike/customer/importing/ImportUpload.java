package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.transfer.Mapping;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.trail.Trail;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Takes a file and looks what is in it. */
@Component
class ImportUpload {
    /** Bytes. */
    static final long LARGEST = 200L << 20;

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final StoredFiles files;
    private final Detection detection;
    private final SavedMappings saved;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ImportUpload(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            StoredFiles files,
            Detection detection,
            SavedMappings saved,
            Trail trail,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.files = files;
        this.detection = detection;
        this.saved = saved;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * @return the id of the import, a draft. @throws Refusal when it is too large, or no table and
     *     no cards
     */
    long take(Viewer viewer, String name, String mediaType, InputStream content) {
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
}
