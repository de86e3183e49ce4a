package zhike.customer.merge;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.MERGE;
import static zhike.customer.db.Tables.POINT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.customer.card.CardUpkeep;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.QualityScore;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.MergeRecord;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes a merge back within thirty days, exactly. What was done to the survivor since stays, unless
 * it touches what the merge itself had done: then the undoing is refused and nothing is changed.
 * Merges on top of each other go back the latest first.
 */
@Component
class MergeUndoing {
    static final Duration FOR = Duration.ofDays(30);
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final CardPatch patch;
    private final StepUndoing steps;
    private final RowImage images;
    private final PointUpkeep points;
    private final QualityScore quality;
    private final CardUpkeep upkeep;
    private final MergeTelling telling;
    private final ObjectMapper json;

    MergeUndoing(
            DSLContext db,
            Clock clock,
            CardStore cards,
            CardPatch patch,
            StepUndoing steps,
            RowImage images,
            PointUpkeep points,
            QualityScore quality,
            CardUpkeep upkeep,
            MergeTelling telling,
            ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.patch = patch;
        this.steps = steps;
        this.images = images;
        this.points = points;
        this.quality = quality;
        this.upkeep = upkeep;
        this.telling = telling;
        this.json = json;
    }

    /**
     * @throws Refusal out of reach, undone already, too late, a later merge first, or changed since
     */
    @Transactional
    public void undo(Viewer viewer, long id) {
        MergeRecord merge = db.selectFrom(MERGE).where(MERGE.ID.eq(id)).fetchOne();
        if (merge == null) throw Refusal.missing("merge");
        Map<Long, Record> both = lock(viewer, merge);
        check(db.selectFrom(MERGE).where(MERGE.ID.eq(id)).forUpdate().fetchSingle(), both);
        Journal journal = json.readValue(merge.getUndo().data(), Journal.class);
        StoredCard before = cards.stored(Objects.requireNonNull(both.get(merge.getSurvivorId())));
        patch.apply(merge.getSurvivorId(), journal);
        List<Long> people = steps.undo(journal.steps(), merge.getMergedId(), merge.getSurvivorId());
        revive(merge.getMergedId());
        StoredCard after = refresh(merge.getSurvivorId(), journal);
        StoredCard given = stored(merge.getMergedId());
        upkeep.contactsChanged(merge.getMergedId());
        db.update(MERGE)
                .set(MERGE.UNDONE_AT, clock.instant())
                .set(MERGE.UNDONE_BY, viewer.personId())
                .where(MERGE.ID.eq(id))
                .execute();
        telling.undone(id, before, after, given, people);
    }

    /**
     * Both files, in the order of their ids; one that is out of reach makes the merge invisible.
     */
    private Map<Long, Record> lock(Viewer viewer, MergeRecord merge) {
        var reach =
                CustomerReach.within(viewer.reach(CardPair.OPERATION), CardPair.OPERATION)
                        .and(CustomerReach.within(viewer.reach("customer.read"), "customer.read"));
        Map<Long, Record> both = new HashMap<>();
        db.selectFrom(CARD)
                .where(CARD.ID.in(merge.getSurvivorId(), merge.getMergedId()))
                .and(reach)
                .orderBy(CARD.ID)
                .forUpdate()
                .forEach(row -> both.put(row.getId(), row));
        if (both.size() < 2) throw Refusal.missing("merge");
        return both;
    }

    private void check(MergeRecord merge, Map<Long, Record> both) {
        if (merge.getUndoneAt() != null) throw Refusal.conflict("merge.undone-already");
        if (merge.getAt().isBefore(clock.instant().minus(FOR)))
            throw Refusal.conflict("merge.undo.too-late");
        Record survivor = Objects.requireNonNull(both.get(merge.getSurvivorId()));
        boolean moved =
                !merge.getSurvivorId()
                        .equals(
                                Objects.requireNonNull(both.get(merge.getMergedId()))
                                        .get(CARD.MERGED_INTO));
        if (moved || survivor.get(CARD.MERGED_INTO) != null)
            throw Refusal.conflict("merge.undo.later-first").with(Map.of("laterId", later(merge)));
        if (survivor.get(CARD.REMOVED_AT) != null) throw Refusal.conflict("merge.undo.removed");
    }

    private long later(MergeRecord merge) {
        return db.select(MERGE.ID)
                .from(MERGE)
                .where(MERGE.MERGED_ID.eq(merge.getSurvivorId()))
                .and(MERGE.ID.gt(merge.getId()))
                .and(MERGE.UNDONE_AT.isNull())
                .orderBy(MERGE.ID.desc())
                .limit(1)
                .fetchOptional(MERGE.ID)
                .orElse(0L);
    }

    private void revive(long mergedId) {
        db.update(CARD)
                .setNull(CARD.MERGED_INTO)
                .setNull(CARD.REMOVED_AT)
                .set(CARD.UPDATED_AT, clock.instant())
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .where(CARD.ID.eq(mergedId))
                .execute();
    }

    /**
     * Numbers, quality, search row and keys of the survivor as they follow from its fields again.
     */
    private StoredCard refresh(long survivorId, Journal journal) {
        StoredCard card = stored(survivorId);
        if (!journal.points().isEmpty() || mainPointsChange(journal)) restorePoints(card, journal);
        db.update(CARD)
                .set(
                        CARD.QUALITY,
                        (short) quality.of(card.kind(), card.state(), card.confirmedAt()).score())
                .where(CARD.ID.eq(survivorId))
                .execute();
        upkeep.contactsChanged(survivorId);
        return card;
    }

    private static boolean mainPointsChange(Journal journal) {
        return List.of("phone", "mobile", "email").stream()
                .anyMatch(key -> !journal.before().path(key).equals(journal.after().path(key)));
    }

    /** With their old ids where they are the old numbers. */
    private void restorePoints(StoredCard card, Journal journal) {
        boolean asBefore =
                List.of("phone", "mobile", "email").stream()
                        .allMatch(
                                key ->
                                        Objects.equals(
                                                card.state().text(key),
                                                journal.before().path(key).asString(null)));
        points.ofCard(card.id(), card.state());
        if (!asBefore) return;
        db.deleteFrom(POINT)
                .where(POINT.CARD_ID.eq(card.id()))
                .and(POINT.CONTACT_ID.isNull())
                .and(POINT.EXTRA.isFalse())
                .execute();
        images.insert(POINT, journal.points());
    }

    private StoredCard stored(long id) {
        return cards.stored(db.selectFrom(CARD).where(CARD.ID.eq(id)).fetchSingle());
    }
}
