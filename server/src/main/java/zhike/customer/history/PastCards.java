package zhike.customer.history;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.OWNERSHIP;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.ContactValues;
import zhike.customer.field.CardFields;
import zhike.customer.tag.Tagging;
import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file stood at a moment: from how it stands now, every later change taken back, newest
 * first.
 */
@Component
class PastCards {
    /**
     * A file at a moment.
     *
     * @param card its fields, and stage, owner, unit and tags beside them
     * @param contacts by id
     */
    record Past(
            long id, String number, String kind, CardState card, Map<Long, CardState> contacts) {}

    private final DSLContext db;
    private final CardStore cards;
    private final CardFields fields;
    private final Tagging tagging;

    PastCards(DSLContext db, CardStore cards, CardFields fields, Tagging tagging) {
        this.db = db;
        this.cards = cards;
        this.fields = fields;
        this.tagging = tagging;
    }

    /**
     * @throws Refusal {@code history.before-file} when there was no file yet
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Past at(long cardId, Instant on) {
        var row = db.selectFrom(CARD).where(CARD.ID.eq(cardId)).fetchSingle();
        if (on.isBefore(row.getCreatedAt())) throw Refusal.invalid("on", "history.before-file");
        CardState card = cards.state(row);
        card.put("stage", row.getStage());
        card.put("tags", tagging.of(List.of(cardId)).get(cardId));
        Past past = new Past(cardId, row.getNumber(), row.getKind(), card, contacts(cardId));
        try (var later =
                db.selectFrom(CHANGE)
                        .where(CHANGE.CARD_ID.eq(cardId))
                        .and(CHANGE.AT.gt(on))
                        .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                        .fetchSize(500)
                        .fetchLazy()) {
            for (var entry : later) takeBack(past, KeptChange.of(entry, fields));
        }
        past.contacts().values().removeIf(contact -> contact.values().isEmpty());
        owner(past, row.getOwnerId(), row.getUnitId(), on);
        return past;
    }

    private Map<Long, CardState> contacts(long cardId) {
        Map<Long, CardState> contacts = new TreeMap<>();
        db.selectFrom(CONTACT)
                .where(CONTACT.CARD_ID.eq(cardId))
                .forEach(
                        contact -> {
                            CardState state = ContactValues.state(contact);
                            state.values()
                                    .replaceAll(
                                            (key, value) ->
                                                    value instanceof LocalDate date
                                                            ? date.toString()
                                                            : value);
                            contacts.put(contact.getId(), state);
                        });
        return contacts;
    }

    /**
     * What was changed on a file before it was merged into this one was never changed on this one.
     */
    private static void takeBack(Past past, KeptChange change) {
        ChangeSubject subject = ChangeSubject.of(change.subject());
        if (subject.merged()) return;
        Long contactId = subject.contactId();
        if (subject.fields())
            change.fields().forEach((key, each) -> past.card().put(key, each.from()));
        else if (contactId != null) {
            CardState contact = past.contacts().computeIfAbsent(contactId, any -> new CardState());
            change.fields().forEach((key, each) -> contact.put(key, each.from()));
        }
    }

    /** The spells of ownership are the authority on whose it was. */
    private void owner(Past past, @Nullable Long ownerNow, long unitNow, Instant on) {
        var spell =
                db.select(OWNERSHIP.OWNER_ID, OWNERSHIP.UNIT_ID)
                        .from(OWNERSHIP)
                        .where(OWNERSHIP.CARD_ID.eq(past.id()))
                        .and(OWNERSHIP.FROM_AT.le(on))
                        .orderBy(OWNERSHIP.FROM_AT.desc(), OWNERSHIP.ID.desc())
                        .limit(1)
                        .fetchOne();
        past.card().put("owner", spell == null ? ownerNow : spell.value1());
        past.card().put("unit", spell == null ? (Long) unitNow : spell.value2());
    }
}
