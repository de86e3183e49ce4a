package zhike.customer.custody;

import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;
import static zhike.customer.db.Tables.REVELATION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.card.ContactProfile;
import zhike.customer.card.ContactRules;
import zhike.customer.card.ContactValues;
import zhike.customer.card.PointRules;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.ContactRecord;
import zhike.customer.field.CardFields;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;

/**
 * Shows one masked value to who may look behind the mask; each look is kept with its reason, never
 * with the value.
 */
@Component
class Revelation {
    private static final int SHORTEST_REASON = 2;
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final CardFields fields;
    private final RevealLimit limit;
    private final Trail trail;

    Revelation(
            DSLContext db,
            Clock clock,
            CardStore cards,
            CardFields fields,
            RevealLimit limit,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.fields = fields;
        this.limit = limit;
        this.trail = trail;
    }

    /**
     * @return the value, null where the field is empty; @throws Refusal not masked, hidden, no
     *     reason, too many
     */
    @Transactional
    public @Nullable Object reveal(Viewer viewer, long cardId, RevealForm form) {
        String reason = form.reason().strip();
        if (reason.length() < SHORTEST_REASON)
            throw Refusal.invalid("reason", "customer.reveal.reason");
        StoredCard card = cards.lock(viewer, "customer.reveal", cardId);
        limit.check(viewer.personId());
        Object value = value(viewer, card, form);
        db.insertInto(REVELATION)
                .set(REVELATION.CARD_ID, cardId)
                .set(REVELATION.PERSON_ID, viewer.personId())
                .set(REVELATION.SUBJECT, form.subject())
                .set(REVELATION.FIELD, form.field())
                .set(REVELATION.REASON, reason)
                .set(REVELATION.AT, clock.instant())
                .execute();
        trail.record(
                "customer.revealed",
                "customer",
                cardId,
                card.number(),
                Map.of("field", form.field(), "subject", form.subject(), "reason", reason));
        return value;
    }

    private @Nullable Object value(Viewer viewer, StoredCard card, RevealForm form) {
        if (form.contactId() != null) return ofContact(viewer, card, form);
        if (form.pointId() != null) return ofPoint(viewer, card, form);
        String key = fields.require(form.field()).key();
        masked(viewer.rule("customer", key));
        return card.state().get(key);
    }

    private @Nullable Object ofContact(Viewer viewer, StoredCard card, RevealForm form) {
        masked(ContactRules.of(viewer, form.field()));
        ContactRecord row =
                db.selectFrom(CONTACT)
                        .where(CONTACT.ID.eq(form.contactId()))
                        .and(CONTACT.CARD_ID.eq(card.id()))
                        .fetchOne();
        if (row == null) throw Refusal.missing("contact");
        return ContactRules.PERSONAL.contains(form.field())
                ? ContactValues.state(row).get(form.field())
                : profile(row, form.field());
    }

    private @Nullable Object profile(ContactRecord row, String key) {
        if (fields.findOfContact(key) == null)
            throw Refusal.invalid("field", "customer.field.unknown", Map.of("field", key));
        return ContactProfile.read(row.getProfile()).get(key);
    }

    private Object ofPoint(Viewer viewer, StoredCard card, RevealForm form) {
        var row =
                db.select(POINT.KIND, POINT.VALUE, POINT.CONTACT_ID)
                        .from(POINT)
                        .where(POINT.ID.eq(form.pointId()))
                        .and(POINT.CARD_ID.eq(card.id()))
                        .fetchOne();
        if (row == null) throw Refusal.missing("point");
        masked(PointRules.of(viewer, row.value1(), row.value3()));
        return row.value2();
    }

    private static void masked(FieldRule rule) {
        if (rule == FieldRule.HIDDEN) throw Refusal.invalid("field", "customer.reveal.hidden");
        if (rule.shows()) throw Refusal.invalid("field", "customer.reveal.open");
    }
}
