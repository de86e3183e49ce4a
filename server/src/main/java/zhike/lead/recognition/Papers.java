package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION_PAPER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;
import zhike.platform.file.FileFacts;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.trail.Trail;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The papers of a dossier. */
@Component
class Papers {
    static final long LARGEST = 50L * 1024 * 1024;
    private static final int MOST = 200;
    private static final Set<String> KINDS =
            Set.of(
                    "history",
                    "profile",
                    "accounts",
                    "products",
                    "catalogue",
                    "photo",
                    "supply",
                    "quality",
                    "other");

    record Shown(long id, String kind, String name, long size, Named by, Instant at) {}

    private final DSLContext db;
    private final Clock clock;
    private final Dossiers dossiers;
    private final StoredFiles files;
    private final Trail trail;

    Papers(DSLContext db, Clock clock, Dossiers dossiers, StoredFiles files, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.dossiers = dossiers;
        this.files = files;
        this.trail = trail;
    }

    List<Shown> of(long id) {
        return db.select(
                        RECOGNITION_PAPER.ID,
                        RECOGNITION_PAPER.KIND,
                        FileFacts.name(RECOGNITION_PAPER.FILE_ID),
                        FileFacts.size(RECOGNITION_PAPER.FILE_ID),
                        RECOGNITION_PAPER.BY_PERSON,
                        Names.ofPerson(RECOGNITION_PAPER.BY_PERSON),
                        RECOGNITION_PAPER.AT)
                .from(RECOGNITION_PAPER)
                .where(RECOGNITION_PAPER.RECOGNITION_ID.eq(id))
                .orderBy(RECOGNITION_PAPER.ID)
                .fetch(
                        row ->
                                new Shown(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        new Named(row.value5(), row.value6()),
                                        row.value7()));
    }

    @Transactional
    public void add(Viewer viewer, long id, String kind, String name, InputStream content) {
        if (!KINDS.contains(kind)) throw Refusal.invalid("kind", "recognition.paper.unknown");
        RecognitionRecord row = dossiers.open(viewer, id);
        if (db.fetchCount(RECOGNITION_PAPER, RECOGNITION_PAPER.RECOGNITION_ID.eq(id)) >= MOST)
            throw new Refusal(Refusal.Kind.TOO_MANY, "attachment.too-many", Map.of("most", MOST));
        StoredFile file = files.write(name, "application/octet-stream", content, LARGEST);
        if (file.size() == 0) throw Refusal.invalid("file", "attachment.empty");
        db.insertInto(RECOGNITION_PAPER)
                .set(RECOGNITION_PAPER.RECOGNITION_ID, id)
                .set(RECOGNITION_PAPER.KIND, kind)
                .set(RECOGNITION_PAPER.FILE_ID, file.id())
                .set(RECOGNITION_PAPER.AT, clock.instant())
                .set(RECOGNITION_PAPER.BY_PERSON, viewer.personId())
                .execute();
        trail.record(
                "recognition.paper.added",
                Dossiers.SUBJECT,
                id,
                row.getNumber(),
                Map.of("kind", kind, "name", file.name(), "sha256", file.sha256()));
    }

    StoredFile file(Viewer viewer, long id, long paper) {
        dossiers.readable(viewer, id);
        Long file =
                db.select(RECOGNITION_PAPER.FILE_ID)
                        .from(RECOGNITION_PAPER)
                        .where(RECOGNITION_PAPER.ID.eq(paper))
                        .and(RECOGNITION_PAPER.RECOGNITION_ID.eq(id))
                        .fetchOne(RECOGNITION_PAPER.FILE_ID);
        StoredFile found = file == null ? null : files.find(file);
        if (found == null) throw Refusal.missing("file");
        return found;
    }

    /** Only before the application: what others approved by stays. */
    @Transactional
    public void remove(Viewer viewer, long id, long paper) {
        RecognitionRecord row = dossiers.open(viewer, id);
        if (RecognitionStep.of(row.getStep()).compareTo(RecognitionStep.APPLICATION) > 0)
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "recognition.step", Map.of("step", row.getStep()));
        int gone =
                db.deleteFrom(RECOGNITION_PAPER)
                        .where(RECOGNITION_PAPER.ID.eq(paper))
                        .and(RECOGNITION_PAPER.RECOGNITION_ID.eq(id))
                        .execute();
        if (gone == 0) throw Refusal.missing("file");
        trail.record(
                "recognition.paper.removed",
                Dossiers.SUBJECT,
                id,
                row.getNumber(),
                Map.of("paper", paper));
    }
}
