package zhike.customer.relation;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.RELATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.ChangeLog;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.RelationRecord;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Joins two customers and parts them again; both keep it in their history and on their timeline.
 */
@Component
public class Relations {
    private static final int MOST = 200;
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final FamilyTree family;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Relations(
            DSLContext db,
            Clock clock,
            CardStore cards,
            FamilyTree family,
            ChangeLog changes,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.family = family;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** The one is edited, the other must at least be visible. */
    @Transactional
    public long add(Viewer viewer, long cardId, RelationForm form) {
        StoredCard card = lockBoth(viewer, cardId, form.cardId());
        if (form.cardId() == cardId) throw Refusal.invalid("cardId", "customer.relation.self");
        RelationRecord row = record(card, form);
        if (full(cardId) || full(form.cardId()))
            throw Refusal.invalid("cardId", "customer.relation.too-many", Map.of("most", MOST));
        row.store();
        keep(row, "relation.added", new CardState(), state(row));
        trail.record("relation.added", "customer", cardId, card.number(), detail(row));
        return row.getId();
    }

    /** By rising id, as a merge does, so that neither waits for the other for ever. */
    private StoredCard lockBoth(Viewer viewer, long cardId, long otherId) {
        if (otherId < cardId) holdOther(viewer, otherId);
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        if (otherId > cardId) holdOther(viewer, otherId);
        return card;
    }

    private void holdOther(Viewer viewer, long otherId) {
        if (!cards.holds(viewer, "customer.read", otherId))
            throw Refusal.invalid("cardId", "customer.missing");
    }

    @Transactional
    public void remove(Viewer viewer, long cardId, long relationId) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        RelationRecord row =
                db.selectFrom(RELATION)
                        .where(RELATION.ID.eq(relationId))
                        .and(of(cardId))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("relation");
        row.delete();
        keep(row, "relation.removed", state(row), new CardState());
        trail.record("relation.removed", "customer", cardId, card.number(), detail(row));
    }

    private RelationRecord record(StoredCard card, RelationForm form) {
        RelationKind kind = RelationKind.of(form.kind());
        String other =
                db.select(CARD.KIND)
                        .from(CARD)
                        .where(CARD.ID.eq(form.cardId()))
                        .fetchSingle()
                        .value1();
        boolean first = form.direction().equals("from");
        if (!kind.joins(first ? card.kind() : other, first ? other : card.kind()))
            throw Refusal.invalid("kind", "customer.relation.kinds");
        long from = first ? card.id() : form.cardId();
        long to = first ? form.cardId() : card.id();
        RelationRecord row = db.newRecord(RELATION);
        // relatives are relatives of each other: one row whoever enters it
        row.setFromCard(kind == RelationKind.RELATIVE ? Math.min(from, to) : from);
        row.setToCard(kind == RelationKind.RELATIVE ? Math.max(from, to) : to);
        if (kind == RelationKind.PARENT) family.refuseRing(from, to);
        row.setKind(kind.code());
        row.setNote(form.note() == null || form.note().isBlank() ? null : form.note().strip());
        row.setCreatedAt(clock.instant());
        SignedIn who = Acting.now();
        row.setCreatedBy(who == null ? null : who.personId());
        return row;
    }

    private boolean full(long cardId) {
        return db.fetchCount(RELATION, of(cardId)) >= MOST;
    }

    private static Condition of(long cardId) {
        return RELATION.FROM_CARD.eq(cardId).or(RELATION.TO_CARD.eq(cardId));
    }

    private void keep(RelationRecord row, String kind, CardState before, CardState after) {
        for (long cardId : List.of(row.getFromCard(), row.getToCard())) {
            changes.add(cardId, "edit", null, "relation:" + row.getId(), before.to(after));
            timeline.add(cardId, kind, detail(row));
        }
    }

    /** The other customer by id only: who reads the history may not be one who sees it. */
    private static Map<String, Object> detail(RelationRecord row) {
        return Map.of("relation", row.getKind(), "from", row.getFromCard(), "to", row.getToCard());
    }

    private static CardState state(RelationRecord row) {
        CardState state = new CardState();
        state.put("relation", row.getKind());
        state.put("relation.from", row.getFromCard());
        state.put("relation.to", row.getToCard());
        state.put("relation.note", row.getNote());
        return state;
    }
}
