package zhike.customer.attachment;

import static zhike.customer.db.Tables.ATTACHMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerSettings;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.file.FileFacts;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files put on a customer's card and taken off again. */
@Component
class Attachments {
    private static final Field<String> NAME = FileFacts.name(ATTACHMENT.FILE_ID).as("file_name");
    private static final Field<Long> SIZE = FileFacts.size(ATTACHMENT.FILE_ID).as("file_size");
    private static final Field<String> MEDIA_TYPE =
            FileFacts.mediaType(ATTACHMENT.FILE_ID).as("file_type");
    private static final Field<String> BY = Names.ofPerson(ATTACHMENT.BY_PERSON).as("by_name");
    static final long LARGEST = 50L * 1024 * 1024;

    record Shown(
            long id,
            String name,
            long size,
            String type,
            Named person,
            Instant at,
            @Nullable String note,
            Map<String, Boolean> can) {}

    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final StoredFiles files;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;

    Attachments(
            DSLContext db,
            Clock clock,
            CardStore cards,
            StoredFiles files,
            CustomerTimeline timeline,
            Trail trail,
            Settings settings,
            SettingGroup<CustomerSettings> group) {
        this.settings = settings;
        this.group = group;
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.files = files;
        this.timeline = timeline;
        this.trail = trail;
    }

    List<Shown> all(Viewer viewer, long cardId) {
        cards.requireVisible(viewer, "customer.read", cardId);
        return shown(viewer, cardId, ATTACHMENT.REMOVED_AT.isNull());
    }

    /**
     * @throws Refusal {@code attachment.too-many}
     */
    private void refuseMany(long cardId) {
        int most = settings.get(group).files();
        if (db.fetchCount(ATTACHMENT, ATTACHMENT.CARD_ID.eq(cardId), ATTACHMENT.REMOVED_AT.isNull())
                >= most)
            throw new Refusal(Refusal.Kind.TOO_MANY, "attachment.too-many", Map.of("most", most));
    }

    @Transactional
    Shown add(Viewer viewer, long cardId, String name, InputStream content, @Nullable String note) {
        if (note != null && note.length() > 500)
            throw Refusal.invalid("note", "field.length", Map.of("min", 0, "max", 500));
        cards.requireVisible(viewer, "customer.edit", cardId);
        StoredFile file = store(name, content);
        if (file.size() == 0) throw Refusal.invalid("file", "attachment.empty");
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        refuseMany(cardId);
        long id =
                db.insertInto(
                                ATTACHMENT,
                                ATTACHMENT.CARD_ID,
                                ATTACHMENT.FILE_ID,
                                ATTACHMENT.BY_PERSON,
                                ATTACHMENT.AT,
                                ATTACHMENT.NOTE)
                        .values(
                                cardId,
                                file.id(),
                                viewer.personId(),
                                clock.instant(),
                                note == null || note.isBlank() ? null : note.strip())
                        .returningResult(ATTACHMENT.ID)
                        .fetchSingle()
                        .value1();
        timeline.add(cardId, "attachment.added", Map.of("attachment", id, "name", file.name()));
        trail.record(
                "attachment.added",
                "customer",
                cardId,
                card.number(),
                Map.of("name", file.name(), "size", file.size(), "sha256", file.sha256()));
        return shown(viewer, cardId, ATTACHMENT.ID.eq(id)).getFirst();
    }

    private StoredFile store(String name, InputStream content) {
        try (BufferedInputStream stream = new BufferedInputStream(content, 16384)) {
            return files.write(name, MediaSniffing.of(stream), stream, LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be handed out: who took what away stands in the trail. */
    StoredFile file(Viewer viewer, long cardId, long id) {
        cards.requireVisible(viewer, "customer.read", cardId);
        StoredFile file = Objects.requireNonNull(files.find(fileId(cardId, id)));
        trail.record("attachment.read", "customer", cardId, file.name());
        return file;
    }

    /** Gone from the screens; the file stays, for the history points at it. */
    @Transactional
    void remove(Viewer viewer, long cardId, long id) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        StoredFile file = Objects.requireNonNull(files.find(fileId(cardId, id)));
        db.update(ATTACHMENT)
                .set(ATTACHMENT.REMOVED_AT, clock.instant())
                .where(ATTACHMENT.ID.eq(id))
                .execute();
        timeline.add(cardId, "attachment.removed", Map.of("attachment", id, "name", file.name()));
        trail.record(
                "attachment.removed",
                "customer",
                cardId,
                card.number(),
                Map.of("name", file.name()));
    }

    private long fileId(long cardId, long id) {
        Long file =
                db.select(ATTACHMENT.FILE_ID)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.ID.eq(id))
                        .and(ATTACHMENT.CARD_ID.eq(cardId))
                        .and(ATTACHMENT.REMOVED_AT.isNull())
                        .fetchOne(ATTACHMENT.FILE_ID);
        if (file == null) throw Refusal.missing("attachment");
        return file;
    }

    private List<Shown> shown(Viewer viewer, long cardId, Condition which) {
        boolean mayEdit = cards.reaches(viewer, "customer.edit", cardId);
        return db.select(ATTACHMENT.fields())
                .select(NAME, SIZE, MEDIA_TYPE, BY)
                .from(ATTACHMENT)
                .where(ATTACHMENT.CARD_ID.eq(cardId))
                .and(which)
                .orderBy(ATTACHMENT.ID.desc())
                .limit(500)
                .fetch(row -> shown(row, mayEdit));
    }

    private static Shown shown(Record row, boolean mayEdit) {
        return new Shown(
                row.get(ATTACHMENT.ID),
                row.get(NAME),
                row.get(SIZE),
                row.get(MEDIA_TYPE),
                new Named(row.get(ATTACHMENT.BY_PERSON), row.get(BY)),
                row.get(ATTACHMENT.AT),
                row.get(ATTACHMENT.NOTE),
                Map.of("remove", mayEdit));
    }
}
