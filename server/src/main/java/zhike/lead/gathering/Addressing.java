package zhike.lead.gathering;

import jakarta.validation.constraints.NotNull;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerContacts;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;

import java.util.Objects;

/** Addresses an invitation to another contact of the customer. */
@Component
class Addressing {
    record Form(@NotNull Long contactId) {}

    private final GatheringStore store;
    private final CustomerContacts contacts;

    Addressing(GatheringStore store, CustomerContacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    /**
     * @throws Refusal where they are not of this customer, or left
     */
    @Transactional
    public void address(Viewer viewer, long gathering, long id, Form form) {
        GatheringStore.open(store.lock(viewer, GatheringReach.INVITE, gathering));
        InvitationRecord guest = store.invitation(viewer, gathering, id);
        CustomerContacts.Contact contact =
                contacts.find(viewer, guest.getCardId(), form.contactId());
        if (contact == null) throw Refusal.invalid("contactId", "sending.contact.unknown");
        // the link that the former one holds opens nothing any more, nor is their remark told on
        if (!Objects.equals(contact.id(), guest.getContactId())) {
            guest.setLinkNo(guest.getLinkNo() + 1);
            guest.setNote(null);
        }
        guest.setContactId(contact.id());
        guest.setGuest(contact.name().isBlank() ? null : contact.name());
        guest.update();
    }
}
