package zhike.lead.gathering;

import org.springframework.stereotype.Component;

import zhike.customer.Addressees;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.messaging.Letter;
import zhike.messaging.MailAddress;
import zhike.messaging.Notices;
import zhike.messaging.Outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tells guests by letter, where they had one before, and their customers' owners by a notice. */
@Component
class GuestTelling {
    private final Addressees addressees;
    private final Customers customers;
    private final GuestLetter letters;
    private final Outbox outbox;
    private final Notices notices;
    private final CustomerTimeline timeline;
    private final Staff people;

    GuestTelling(
            Addressees addressees,
            Customers customers,
            GuestLetter letters,
            Outbox outbox,
            Notices notices,
            CustomerTimeline timeline,
            Staff people) {
        this.addressees = addressees;
        this.customers = customers;
        this.letters = letters;
        this.outbox = outbox;
        this.notices = notices;
        this.timeline = timeline;
        this.people = people;
    }

    /** Seats became free for those who waited. */
    void seated(GatheringRecord gathering, List<InvitationRecord> guests) {
        if (guests.isEmpty()) return;
        timeline.addAll(cards(guests), "gathering.seated", Map.of("title", gathering.getTitle()));
        write("seated", gathering, guests);
        owners(gathering, guests, "gathering.seated", Map.of("title", gathering.getTitle()));
    }

    /** A guest replied by the link. */
    void replied(GatheringRecord gathering, InvitationRecord guest) {
        String kind =
                guest.getWaitingAt() != null
                        ? "gathering.waits"
                        : "gathering.replied." + guest.getReply();
        owners(
                gathering,
                List.of(guest),
                kind,
                Map.of("title", gathering.getTitle(), "persons", guest.getPersons()));
    }

    /** To those who were written to and did not decline. */
    void cancelled(GatheringRecord gathering, List<InvitationRecord> guests) {
        Map<String, Object> detail =
                Map.of(
                        "title",
                        gathering.getTitle(),
                        "reason",
                        Objects.requireNonNullElse(gathering.getCancelReason(), ""));
        timeline.addAll(cards(guests), "gathering.cancelled", detail);
        List<InvitationRecord> told =
                guests.stream().filter(guest -> !"no".equals(guest.getReply())).toList();
        write("cancelled", gathering, told);
        List<InvitationRecord> coming =
                told.stream().filter(guest -> "yes".equals(guest.getReply())).toList();
        owners(gathering, coming, "gathering.cancelled", detail);
    }

    private void write(String what, GatheringRecord gathering, List<InvitationRecord> guests) {
        List<InvitationRecord> written =
                guests.stream().filter(guest -> guest.getMailedAt() != null).toList();
        if (written.isEmpty()) return;
        Map<Long, String> to = mail(written);
        String host =
                people.names(List.of(gathering.getHostId()))
                        .getOrDefault(gathering.getHostId(), "");
        String company = letters.company();
        List<Letter> all = new ArrayList<>();
        for (InvitationRecord guest : written) {
            String address = to.get(guest.getId());
            if (address != null)
                all.add(
                        letters.of(
                                what,
                                gathering,
                                guest,
                                address,
                                host,
                                gathering.getCancelReason(),
                                company));
        }
        outbox.sendAll(all);
    }

    /** By invitation, whoever looks: they were written to before. */
    private Map<Long, String> mail(List<InvitationRecord> guests) {
        return mail(
                guests,
                addressees.mailOfContacts(Customers.rule(), contacts(guests)),
                addressees.mailOfCustomers(Customers.rule(), cards(guests)));
    }

    /** By invitation: of the contact, else of the customer. */
    static Map<Long, String> mail(
            List<InvitationRecord> guests, Map<Long, String> contacts, Map<Long, String> cards) {
        Map<Long, String> to = new HashMap<>();
        for (InvitationRecord guest : guests) {
            String mail = guest.getContactId() == null ? null : contacts.get(guest.getContactId());
            if (mail == null) mail = cards.get(guest.getCardId());
            if (mail != null && MailAddress.is(mail)) to.put(guest.getId(), mail);
        }
        return to;
    }

    static List<Long> contacts(List<InvitationRecord> guests) {
        return guests.stream()
                .map(InvitationRecord::getContactId)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Long> cards(List<InvitationRecord> guests) {
        return guests.stream().map(InvitationRecord::getCardId).distinct().toList();
    }

    private void owners(
            GatheringRecord gathering,
            List<InvitationRecord> guests,
            String kind,
            Map<String, ?> detail) {
        Map<Long, Long> owners = customers.ownersOf(cards(guests));
        Map<Long, List<Long>> byOwner = new TreeMap<>();
        for (long card : cards(guests))
            byOwner.computeIfAbsent(
                            owners.getOrDefault(card, gathering.getHostId()),
                            any -> new ArrayList<>())
                    .add(card);
        byOwner.forEach(
                (owner, cards) -> notices.tellOfMany(owner, "customer", cards, kind, detail));
    }
}
