package zhike.customer.relation;

import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.CardUpkeep;
import zhike.customer.card.ChangeLog;
import zhike.customer.card.FieldScreen;
import zhike.customer.card.PointRules;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.PointRecord;
import zhike.platform.error.Refusal;
import zhike.platform.text.Email;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/** Numbers and mail addresses besides the main ones of a card or contact. */
@Component
class ExtraPoints {
    private static final int MOST = 100;
    private final DSLContext db;
    private final CardStore cards;
    private final CardUpkeep upkeep;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;

    ExtraPoints(
            DSLContext db,
            CardStore cards,
            CardUpkeep upkeep,
            ChangeLog changes,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.cards = cards;
        this.upkeep = upkeep;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** A viewer who sees the numbers masked may add one, as they may with a new file. */
    @Transactional
    public void add(Viewer viewer, long cardId, PointForm form) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        if (FieldScreen.closedToFirstEntry(PointRules.of(viewer, form.kind(), form.contactId())))
            throw Refusal.invalid("kind", "customer.field.closed");
        if (form.contactId() != null
                && !db.fetchExists(
                        CONTACT, CONTACT.ID.eq(form.contactId()).and(CONTACT.CARD_ID.eq(cardId))))
            throw Refusal.invalid("contactId", "contact.missing");
        if (db.fetchCount(POINT, POINT.CARD_ID.eq(cardId).and(POINT.EXTRA)) >= MOST)
            throw Refusal.invalid("value", "customer.point.too-many", Map.of("most", MOST));
        for (PointUpkeep.Point point : read(form)) keep(card, point, form);
        upkeep.contactsChanged(cardId);
    }

    @Transactional
    public void remove(Viewer viewer, long cardId, long pointId) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        PointRecord row =
                db.selectFrom(POINT)
                        .where(POINT.ID.eq(pointId))
                        .and(POINT.CARD_ID.eq(cardId))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("point");
        if (!row.getExtra()) throw Refusal.invalid("id", "customer.point.main");
        if (PointRules.of(viewer, row.getKind(), row.getContactId()) != FieldRule.OPEN)
            throw Refusal.invalid("id", "customer.field.closed");
        row.delete();
        upkeep.contactsChanged(cardId);
        told(card, row, "point.removed", state(row), new CardState());
    }

    private void keep(StoredCard card, PointUpkeep.Point point, PointForm form) {
        Condition same =
                POINT.CARD_ID
                        .eq(card.id())
                        .and(POINT.NORM.eq(point.norm()))
                        .and(POINT.CONTACT_ID.isNotDistinctFrom(form.contactId()));
        if (db.fetchExists(POINT, same)) throw Refusal.invalid("value", "customer.point.double");
        PointRecord row = db.newRecord(POINT);
        row.setCardId(card.id());
        row.setContactId(form.contactId());
        row.setKind(form.kind());
        row.setValue(point.value());
        row.setNorm(point.norm());
        row.setExtension(point.extension());
        row.setLabel(form.label() == null || form.label().isBlank() ? null : form.label().strip());
        row.setExtra(true);
        row.store();
        told(card, row, "point.added", new CardState(), state(row));
    }

    private void told(
            StoredCard card, PointRecord row, String kind, CardState before, CardState after) {
        Map<String, Object> detail =
                Map.of(
                        "point",
                        row.getKind(),
                        "label",
                        row.getLabel() == null ? "" : row.getLabel());
        changes.add(card.id(), "edit", null, "point:" + row.getId(), before.to(after));
        timeline.add(card.id(), kind, detail);
        trail.record(kind, "customer", card.id(), card.number(), detail);
    }

    private static List<PointUpkeep.Point> read(PointForm form) {
        if (form.kind().equals("email")) {
            if (!Email.valid(form.value())) throw Refusal.invalid("value", "field.email");
            return PointUpkeep.points(null, null, form.value().strip());
        }
        List<PointUpkeep.Point> numbers = PointUpkeep.points(form.value(), null, null);
        if (numbers.isEmpty()) throw Refusal.invalid("value", "customer.point.unreadable");
        return numbers;
    }

    /** A fax number is as open as a telephone number. */
    private static String field(String kind) {
        return kind.equals("fax") ? "phone" : kind;
    }

    /** Kept under the field of the same meaning, so that who sees that masked sees this masked. */
    private static CardState state(PointRecord row) {
        CardState state = new CardState();
        state.put(field(row.getKind()), row.getValue());
        state.put("point.label", row.getLabel());
        return state;
    }
}
