package zhike.customer.merge;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.DUPLICATE;
import static zhike.customer.db.Tables.MATCH_KEY;
import static zhike.customer.db.Tables.MERGE;
import static zhike.customer.db.Tables.POINT;
import static zhike.customer.db.Tables.SEARCH;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.approval.Approvals;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.CardUpkeep;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.QualityScore;
import zhike.customer.card.StoredCard;
import zhike.customer.subject.AboutCustomer;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes two files of one customer one: fields as chosen, all rows of the one under the other, all
 * in one transaction.
 */
@Component
class CardMerging {
    private static final Set<String> REACHED_BY = Set.of("phone", "mobile", "email");
    private final DSLContext db;
    private final Clock clock;
    private final CardPair pair;
    private final FieldChoices choices;
    private final CardStore cards;
    private final PointUpkeep points;
    private final QualityScore quality;
    private final CardUpkeep upkeep;
    private final OwnRows own;
    private final RowMoving rows;
    private final RowImage images;
    private final MergeTelling telling;
    private final Approvals approvals;
    private final OpenConflicts conflicts;
    private final ObjectMapper json;

    CardMerging(
            DSLContext db,
            Clock clock,
            CardPair pair,
            FieldChoices choices,
            CardStore cards,
            PointUpkeep points,
            QualityScore quality,
            CardUpkeep upkeep,
            OwnRows own,
            RowMoving rows,
            RowImage images,
            MergeTelling telling,
            Approvals approvals,
            OpenConflicts conflicts,
            ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.pair = pair;
        this.choices = choices;
        this.cards = cards;
        this.points = points;
        this.quality = quality;
        this.upkeep = upkeep;
        this.own = own;
        this.rows = rows;
        this.images = images;
        this.telling = telling;
        this.approvals = approvals;
        this.conflicts = conflicts;
        this.json = json;
    }

    /**
     * @return the merge's id; @throws Refusal out of reach, of two kinds, a wrong choice; nothing
     *     is changed then
     */
    @Transactional
    public long merge(
            Viewer viewer,
            long survivorId,
            long mergedId,
            Map<String, String> chosen,
            @Nullable Long duplicateId) {
        CardPair.Two two = pair.lock(viewer, survivorId, mergedId);
        conflicts.refuseBoth(survivorId, mergedId);
        CardState joined = choices.join(viewer, two, chosen);
        approvals.join(
                AboutCustomer.of(mergedId),
                AboutCustomer.of(survivorId),
                telling.why(viewer.locale(), two));
        if (duplicateId != null) requirePair(duplicateId, survivorId, mergedId);
        long id =
                db.insertInto(MERGE)
                        .set(MERGE.SURVIVOR_ID, survivorId)
                        .set(MERGE.MERGED_ID, mergedId)
                        .set(MERGE.BY_PERSON, viewer.personId())
                        .set(MERGE.AT, clock.instant())
                        .set(MERGE.UNDO, JSONB.jsonb("{}"))
                        .returningResult(MERGE.ID)
                        .fetchSingle()
                        .value1();
        JsonNode before = image(survivorId);
        JsonNode merged = image(mergedId);
        JsonNode mainPoints = store(two.survivor(), joined);
        JsonNode after = image(survivorId);
        List<Long> people =
                db.select(CONTACT.ID)
                        .from(CONTACT)
                        .where(CONTACT.CARD_ID.eq(mergedId))
                        .fetch(CONTACT.ID);
        List<Step> steps = new ArrayList<>(own.join(viewer, mergedId, survivorId));
        steps.addAll(rows.move(mergedId, survivorId));
        retire(mergedId, survivorId);
        upkeep.contactsChanged(survivorId);
        db.update(MERGE)
                .set(
                        MERGE.UNDO,
                        JSONB.jsonb(
                                json.writeValueAsString(
                                        new Journal(before, after, merged, mainPoints, steps))))
                .where(MERGE.ID.eq(id))
                .execute();
        telling.merged(id, two, joined, people);
        return id;
    }

    private void requirePair(long duplicateId, long one, long other) {
        boolean fits =
                db.fetchExists(
                        DUPLICATE,
                        DUPLICATE
                                .ID
                                .eq(duplicateId)
                                .and(DUPLICATE.LEFT_ID.eq(Math.min(one, other)))
                                .and(DUPLICATE.RIGHT_ID.eq(Math.max(one, other))));
        if (!fits) throw Refusal.invalid("duplicateId", "duplicate.missing");
    }

    private JsonNode image(long cardId) {
        return images.of(CARD, CARD.ID.eq(cardId)).get(0);
    }

    /**
     * @return the main numbers as they were, where they are written anew; else an empty list
     */
    private JsonNode store(StoredCard survivor, CardState joined) {
        cards.replace(
                survivor,
                joined,
                quality.of(survivor.kind(), joined, survivor.confirmedAt()).score());
        if (survivor.state().to(joined).keySet().stream().noneMatch(REACHED_BY::contains))
            return json.createArrayNode();
        JsonNode were =
                images.of(
                        POINT,
                        POINT.CARD_ID
                                .eq(survivor.id())
                                .and(POINT.CONTACT_ID.isNull())
                                .and(POINT.EXTRA.isFalse()));
        points.ofCard(survivor.id(), joined);
        return were;
    }

    private void retire(long mergedId, long survivorId) {
        db.deleteFrom(SEARCH).where(SEARCH.CARD_ID.eq(mergedId)).execute();
        db.deleteFrom(MATCH_KEY).where(MATCH_KEY.CARD_ID.eq(mergedId)).execute();
        db.update(CARD)
                .set(CARD.MERGED_INTO, survivorId)
                .set(CARD.REMOVED_AT, clock.instant())
                .set(CARD.UPDATED_AT, clock.instant())
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .where(CARD.ID.eq(mergedId))
                .execute();
    }
}
