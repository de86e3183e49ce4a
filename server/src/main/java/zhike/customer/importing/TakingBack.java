package zhike.customer.importing;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.FINGERPRINT;
import static zhike.customer.db.Tables.IMPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.customer.CustomerReach;
import zhike.customer.history.ChangeSubject;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives customers that an import has changed their former values back, one batch in one
 * transaction.
 */
@Component
class TakingBack {
    static final String CAUSE = "import.undo";
    private static final int BATCH = 2_000;
    private static final TypeReference<List<Map<String, @Nullable Object>>> FIELDS =
            new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final Revising revising;
    private final RevisionWriting writing;
    private final FormerValue former;

    TakingBack(
            DSLContext db,
            ObjectMapper json,
            Revising revising,
            RevisionWriting writing,
            FormerValue former) {
        this.db = db;
        this.json = json;
        this.revising = revising;
        this.writing = writing;
        this.former = former;
    }

    /**
     * @return null when there are no more
     */
    @Transactional
    public @Nullable UndoneBatch next(RunFacts run, long after) {
        List<Long> ids = changed(run, after);
        if (ids.isEmpty()) return null;
        Long[] cards = held(run, ids);
        int outOfReach = ids.size() - cards.length;
        List<Record3<Long, String, JSONB>> changes = changes(run, cards);
        changes.forEach(this::removeContact);
        removePoints(run, cards);
        long kept = outOfReach + takeBack(run, cards, changes);
        db.deleteFrom(FINGERPRINT)
                .where(FINGERPRINT.CARD_ID.eq(DSL.any(cards)))
                .and(FINGERPRINT.IMPORT_ID.eq(run.importId()))
                .execute();
        db.update(IMPORT)
                .set(IMPORT.KEPT, IMPORT.KEPT.plus(kept))
                .where(IMPORT.ID.eq(run.importId()))
                .execute();
        return new UndoneBatch(ids.getLast(), outOfReach);
    }

    private List<Long> changed(RunFacts run, long after) {
        return db.selectDistinct(CHANGE.CARD_ID)
                .from(CHANGE)
                .join(CARD)
                .on(CARD.ID.eq(CHANGE.CARD_ID))
                .where(of(run))
                .and(CHANGE.CARD_ID.gt(after))
                .and(CARD.REMOVED_AT.isNull())
                .and(CARD.IMPORT_ID.isDistinctFrom(run.importId()))
                .and(DSL.notExists(undone(run)))
                .orderBy(CHANGE.CARD_ID)
                .limit(BATCH)
                .fetch(CHANGE.CARD_ID);
    }

    /** Those that the viewer may edit, locked. */
    private Long[] held(RunFacts run, List<Long> ids) {
        return db.select(CARD.ID)
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(CustomerReach.visibleTo(run.viewer(), "customer.edit"))
                .orderBy(CARD.ID)
                .forUpdate()
                .fetch(CARD.ID)
                .toArray(Long[]::new);
    }

    private List<Record3<Long, String, JSONB>> changes(RunFacts run, Long[] cards) {
        return db.select(CHANGE.CARD_ID, CHANGE.SUBJECT, CHANGE.FIELDS)
                .from(CHANGE)
                .where(of(run))
                .and(CHANGE.CARD_ID.eq(DSL.any(cards)))
                .orderBy(CHANGE.ID.desc())
                .fetch();
    }

    /** Further numbers and addresses that came with the import. */
    private void removePoints(RunFacts run, Long[] cards) {
        db.execute(
                "delete from customer.point using customer.import_row kept where kept.import_id ="
                        + " {0} and kept.card_id = point.card_id and jsonb_exists(kept.added,"
                        + " point.norm) and point.extra and point.card_id = any({1})",
                DSL.val(run.importId()), DSL.val(cards));
    }

    /**
     * @return how many changes stay, since somebody has changed the same after them
     */
    private long takeBack(RunFacts run, Long[] cards, List<Record3<Long, String, JSONB>> changes) {
        Map<Long, Revision> revisions = revising.load(cards);
        long kept = 0;
        for (var change : changes) {
            Revision revision = revisions.get(change.value1());
            if (revision != null && !takeBack(revision, change.value2(), fields(change.value3())))
                kept++;
        }
        writing.write(run, revisions.values().stream().filter(Revision::changed).toList(), CAUSE);
        return kept;
    }

    private static Condition of(RunFacts run) {
        return CHANGE.CAUSE.eq("import").and(CHANGE.CAUSE_ID.eq(run.importId()));
    }

    private static Select<?> undone(RunFacts run) {
        var other = CHANGE.as("other");
        return DSL.selectOne()
                .from(other)
                .where(other.CARD_ID.eq(CHANGE.CARD_ID))
                .and(other.CAUSE.eq(CAUSE))
                .and(other.CAUSE_ID.eq(run.importId()));
    }

    private List<Map<String, @Nullable Object>> fields(JSONB kept) {
        return json.readValue(Objects.requireNonNull(kept.data()), FIELDS);
    }

    /** Contacts who came with the import and whom nobody has touched since. */
    private void removeContact(Record3<Long, String, JSONB> change) {
        ChangeSubject subject = ChangeSubject.of(change.value2());
        if (!subject.ofCard() && !subject.merged()) {
            db.deleteFrom(CONTACT)
                    .where(CONTACT.ID.eq(subject.contactId()))
                    .and(CONTACT.CARD_ID.eq(change.value1()))
                    .and(CONTACT.VERSION.eq(0))
                    .execute();
        }
    }

    /**
     * @return whether all of it could be taken back: what has another value since stays
     */
    private boolean takeBack(
            Revision revision, String subject, List<Map<String, @Nullable Object>> fields) {
        revision.partsChanged = true;
        ChangeSubject about = ChangeSubject.of(subject);
        if (about.merged()) return false;
        if (!about.ofCard()) return true;
        boolean all = true;
        revision.after = revision.after.copy();
        for (Map<String, @Nullable Object> field : fields) {
            String key = String.valueOf(field.get("field"));
            if (key.equals(RevisionHistory.POINTS)) continue;
            if (former.same(revision.after.get(key), field.get("to")))
                revision.after.put(key, former.typed(key, field.get("from")));
            else all = false;
        }
        return all;
    }
}
