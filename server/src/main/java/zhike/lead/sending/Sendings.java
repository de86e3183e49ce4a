package zhike.lead.sending;

import static zhike.lead.db.Tables.SENDING;
import static zhike.lead.db.Tables.SENDING_ITEM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerContacts;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.customer.MarketingRefusals;
import zhike.knowledge.Materials;
import zhike.lead.contact.ContactKeeping;
import zhike.lead.db.tables.records.SendingRecord;
import zhike.messaging.Outbox;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sends material to a customer, promises the call that asks for its receipt, and keeps that call.
 */
@Component
class Sendings {
    static final String LINK = "material";
    private static final String PROMISE = "material.receipt";
    private static final Duration OPEN = Duration.ofDays(30);
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final CustomerContacts contacts;
    private final MarketingRefusals refusals;
    private final Materials materials;
    private final SendingLetter letter;
    private final Outbox outbox;
    private final ContactKeeping contacted;
    private final Promising promising;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Sendings(
            DSLContext db,
            Clock clock,
            Customers customers,
            CustomerContacts contacts,
            MarketingRefusals refusals,
            Materials materials,
            SendingLetter letter,
            Outbox outbox,
            ContactKeeping contacted,
            Promising promising,
            Promises promises,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.contacts = contacts;
        this.refusals = refusals;
        this.materials = materials;
        this.letter = letter;
        this.outbox = outbox;
        this.contacted = contacted;
        this.promising = promising;
        this.promises = promises;
        this.timeline = timeline;
        this.trail = trail;
    }

    /**
     * @throws Refusal a customer that wants no marketing and did not ask; material that may not be
     *     used, a contact without an address, an installation that does not know its own address
     */
    @Transactional
    public long send(Viewer viewer, long card, SendingForm form) {
        Customers.Known known = customers.hold(viewer, CustomerReach.WORK, card);
        boolean asked = Boolean.TRUE.equals(form.asked());
        if (!asked && refusals.refuses(card)) throw Refusal.conflict("sending.unwanted");
        CustomerContacts.Contact contact =
                form.contactId() == null ? null : contact(viewer, card, form.contactId());
        List<Materials.Usable> items = materials.use(viewer, form.materials());
        Instant until = clock.instant().plus(OPEN).truncatedTo(ChronoUnit.SECONDS);
        SendingRecord row = db.newRecord(SENDING);
        row.setCardId(card);
        row.setContactId(form.contactId());
        row.setContactName(contact == null ? null : contact.name());
        row.setWay(form.way());
        row.setNote(form.note() == null || form.note().isBlank() ? null : form.note().strip());
        row.setLinkUntil(linked(form) ? until : null);
        row.setSentAt(clock.instant());
        row.setByPerson(viewer.personId());
        row.setOpens(0);
        row.insert();
        items(row.getId(), items);
        if (form.way().equals("mail")) {
            row.setLetterId(outbox.send(letter.of(viewer, row, mail(contact), items, form)));
            row.update();
        }
        after(viewer, row, known, items);
        return row.getId();
    }

    private static boolean linked(SendingForm form) {
        return form.way().equals("link") || form.way().equals("mail") && !form.attached();
    }

    private CustomerContacts.Contact contact(Viewer viewer, long card, long id) {
        CustomerContacts.Contact found = contacts.find(viewer, card, id);
        if (found == null) throw Refusal.invalid("contactId", "sending.contact.unknown");
        return found;
    }

    private static String mail(CustomerContacts.@Nullable Contact contact) {
        if (contact == null || contact.email() == null)
            throw Refusal.invalid("contactId", "sending.contact.unaddressed");
        return contact.email();
    }

    private void items(long sending, List<Materials.Usable> items) {
        for (int at = 0; at < items.size(); at++) {
            Materials.Usable item = items.get(at);
            db.insertInto(SENDING_ITEM)
                    .set(SENDING_ITEM.SENDING_ID, sending)
                    .set(SENDING_ITEM.NO, at + 1)
                    .set(SENDING_ITEM.MATERIAL_ID, item.id())
                    .set(SENDING_ITEM.TITLE, item.title())
                    .set(SENDING_ITEM.VERSION_NO, item.no())
                    .set(SENDING_ITEM.FILE_ID, item.fileId())
                    .execute();
        }
    }

    private void after(
            Viewer viewer, SendingRecord row, Customers.Known known, List<Materials.Usable> items) {
        Map<String, Object> detail =
                Map.of(
                        "titles",
                        String.join(" / ", items.stream().map(Materials.Usable::title).toList()),
                        "name",
                        Objects.requireNonNullElse(row.getContactName(), ""));
        timeline.add(row.getCardId(), "material.sent." + row.getWay(), detail);
        trail.record("material.sent", "customer", row.getCardId(), known.number(), detail);
        contacted.made(row.getCardId(), row.getSentAt(), "material");
        promising.offer(
                new PromiseDraft(
                        PROMISE,
                        SendingSubject.of(row.getId()),
                        row.getCardId(),
                        viewer.personId(),
                        null,
                        null,
                        Map.of()));
    }

    /** The customer says that it came. */
    @Transactional
    public void received(Viewer viewer, long card, long id, @Nullable String note) {
        Customers.Known known = customers.hold(viewer, CustomerReach.WORK, card);
        int first =
                db.update(SENDING)
                        .set(SENDING.RECEIVED_AT, clock.instant())
                        .set(SENDING.RECEIVED_BY, viewer.personId())
                        .set(
                                SENDING.RECEIVED_NOTE,
                                note == null || note.isBlank() ? null : note.strip())
                        .where(SENDING.ID.eq(id))
                        .and(SENDING.CARD_ID.eq(card))
                        .and(SENDING.RECEIVED_AT.isNull())
                        .execute();
        if (first == 0) {
            if (db.fetchExists(SENDING, SENDING.ID.eq(id).and(SENDING.CARD_ID.eq(card))))
                throw Refusal.conflict("sending.received");
            throw Refusal.missing("sending");
        }
        promises.keep(
                PROMISE,
                SendingSubject.of(id),
                note == null || note.isBlank() ? Proof.NONE : Proof.note(note.strip()));
        Map<String, Object> detail = Map.of("said", Objects.requireNonNullElse(note, ""));
        timeline.add(card, "material.received", detail);
        trail.record("material.received", "customer", card, known.number(), detail);
    }
}
