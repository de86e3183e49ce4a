package zhike.customer.card;

import static zhike.customer.db.Tables.CONTACT;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.db.tables.records.ContactRecord;
import zhike.customer.field.CardFields;
import zhike.platform.error.Refusal;
import zhike.platform.text.Email;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;

/** The people at a customer: added, changed, gone; each change in the customer's history. */
@Component
public class Contacts {
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final PointUpkeep points;
    private final CardUpkeep upkeep;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final ObjectMapper json;
    private final Validator validator;
    private final ContactProfile profile;
    private final CardFields fields;

    Contacts(
            DSLContext db,
            Clock clock,
            CardStore cards,
            PointUpkeep points,
            CardUpkeep upkeep,
            ChangeLog changes,
            CustomerTimeline timeline,
            Trail trail,
            ObjectMapper json,
            Validator validator,
            ContactProfile profile,
            CardFields fields) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.points = points;
        this.upkeep = upkeep;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
        this.json = json;
        this.validator = validator;
        this.profile = profile;
        this.fields = fields;
    }

    @Transactional
    public long add(Viewer viewer, long cardId, ContactForm form) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        long id = insert(viewer, cardId, form, "");
        upkeep.contactsChanged(cardId);
        trail.record(
                "contact.added", "customer", cardId, card.number(), Map.of("contact", form.name()));
        return id;
    }

    /**
     * While a file is opened: nothing to lock yet, faults are named by their place, and who opens
     * it does the upkeep when all are in.
     */
    void addSent(Viewer viewer, long cardId, Object sent, String place) {
        ContactForm form;
        try {
            form = json.convertValue(sent, ContactForm.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Refusal.invalid(place, "customer.value.wrong");
        }
        for (ConstraintViolation<ContactForm> fault : validator.validate(form))
            throw Refusal.invalid(place + "." + fault.getPropertyPath(), "customer.value.wrong");
        insert(viewer, cardId, form, place + ".");
    }

    private long insert(Viewer viewer, long cardId, ContactForm form, String place) {
        ContactScreen.refuseClosed(viewer, form, place);
        check(form, null, place);
        ContactRecord row = db.newRecord(CONTACT);
        row.setCardId(cardId);
        row.setCreatedAt(clock.instant());
        ContactValues.fill(row, form);
        row.setUpdatedAt(clock.instant());
        row.setProfile(profile.merge(viewer, JSONB.jsonb("{}"), form.profile(), true, place));
        if (form.comesFirst()) onlyPrimary(cardId, -1);
        row.store();
        points.ofNewContact(row);
        tell(row, new CardState(), "contact.added");
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long cardId, long contactId, ContactForm form) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        ContactRecord row = find(cardId, contactId);
        if (form.version() == null || !form.version().equals(row.getVersion()))
            throw Refusal.conflict("version.stale");
        ContactForm open = ContactScreen.keepClosed(viewer, form, row);
        check(open, row.getDecisionRole(), "");
        CardState before = ContactValues.state(row);
        ContactValues.fill(row, open);
        row.setUpdatedAt(clock.instant());
        row.setProfile(profile.merge(viewer, row.getProfile(), form.profile(), false, ""));
        row.setVersion(row.getVersion() + 1);
        if (form.comesFirst()) onlyPrimary(cardId, contactId);
        row.store();
        points.ofContact(row);
        upkeep.contactsChanged(cardId);
        tell(row, before, "contact.changed");
        trail.record(
                "contact.changed",
                "customer",
                cardId,
                card.number(),
                Map.of("contact", row.getName()));
    }

    @Transactional
    public void remove(Viewer viewer, long cardId, long contactId) {
        StoredCard card = cards.lock(viewer, "customer.edit", cardId);
        ContactRecord row = find(cardId, contactId);
        CardState before = ContactValues.state(row);
        row.delete();
        changes.add(cardId, "edit", null, "contact:" + contactId, before.to(new CardState()));
        timeline.add(cardId, "contact.removed", Map.of("name", row.getName()));
        upkeep.contactsChanged(cardId);
        trail.record(
                "contact.removed",
                "customer",
                cardId,
                card.number(),
                Map.of("contact", row.getName()));
    }

    private ContactRecord find(long cardId, long contactId) {
        ContactRecord row =
                db.selectFrom(CONTACT)
                        .where(CONTACT.ID.eq(contactId))
                        .and(CONTACT.CARD_ID.eq(cardId))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("contact");
        return row;
    }

    /**
     * @param roleBefore stays though the list offers it no more
     */
    private void check(ContactForm form, @Nullable String roleBefore, String place) {
        String role = ContactValues.text(form.decisionRole());
        if (role != null && !role.equals(roleBefore) && !fields.offers("decision_role", role))
            throw Refusal.invalid(
                    place + "decisionRole", "customer.choice.unknown", Map.of("value", role));
        if (form.email() != null && !form.email().isBlank() && !Email.valid(form.email()))
            throw Refusal.invalid(place + "email", "field.email");
    }

    private void onlyPrimary(long cardId, long but) {
        var former =
                db.update(CONTACT)
                        .set(CONTACT.IS_PRIMARY, false)
                        .where(CONTACT.CARD_ID.eq(cardId))
                        .and(CONTACT.IS_PRIMARY)
                        .and(CONTACT.ID.ne(but))
                        .returningResult(CONTACT.ID)
                        .fetch(CONTACT.ID);
        changes.addAll(
                former.stream()
                        .map(
                                id ->
                                        new ChangeLog.Entry(
                                                cardId,
                                                "contact:" + id,
                                                Map.of(
                                                        "primary",
                                                        new CardState.Change(true, false))))
                        .toList(),
                "edit",
                null);
    }

    private void tell(ContactRecord row, CardState before, String kind) {
        changes.add(
                row.getCardId(),
                "edit",
                null,
                "contact:" + row.getId(),
                before.to(ContactValues.state(row)));
        timeline.add(row.getCardId(), kind, Map.of("name", row.getName()));
    }
}
