package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerContacts;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.lead.contact.ContactKeeping;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Ticks off at the door who came, and takes in known customers who were not invited. */
@Component
class Ticking {
    /** Before the start the door may open. */
    private static final Duration EARLY = Duration.ofHours(24);

    /**
     * @param came null: nobody knows any more
     * @param persons null: as many as they said
     */
    record Tick(@Nullable Boolean came, @Nullable @Min(1) @Max(99) Integer persons) {}

    record WalkIn(
            @NotNull Long customerId,
            @Nullable Long contactId,
            @Nullable @Size(max = 60) String guest,
            @Nullable @Min(1) @Max(99) Integer persons) {}

    private final DSLContext db;
    private final GatheringStore store;
    private final Customers customers;
    private final CustomerContacts contacts;
    private final ContactKeeping contacted;
    private final Clock clock;
    private final Trail trail;

    Ticking(
            DSLContext db,
            GatheringStore store,
            Customers customers,
            CustomerContacts contacts,
            ContactKeeping contacted,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.store = store;
        this.customers = customers;
        this.contacts = contacts;
        this.contacted = contacted;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void tick(Viewer viewer, long gathering, long id, Tick tick) {
        GatheringRecord row = door(viewer, gathering);
        InvitationRecord guest = store.invitation(viewer, gathering, id);
        came(viewer, guest, tick.came(), tick.persons());
        guest.update();
        trail.record(
                "gathering.ticked",
                "gathering",
                gathering,
                row.getTitle(),
                Map.of("customer", guest.getCardId(), "came", String.valueOf(tick.came())));
    }

    /**
     * @throws Refusal {@code gathering.invited} who is on the list already
     */
    @Transactional
    public long walkIn(Viewer viewer, long gathering, WalkIn form) {
        customers.hold(viewer, CustomerReach.WORK, form.customerId());
        GatheringRecord row = door(viewer, gathering);
        if (db.fetchExists(
                INVITATION,
                INVITATION.GATHERING_ID.eq(gathering),
                INVITATION.CARD_ID.eq(form.customerId())))
            throw Refusal.invalid("customerId", "gathering.invited");
        InvitationRecord guest = db.newRecord(INVITATION);
        guest.setGatheringId(gathering);
        guest.setCardId(form.customerId());
        guest.setWalkIn(true);
        guest.setGuest(strip(form.guest()));
        if (form.contactId() != null) contact(viewer, guest, form.contactId());
        guest.setInvitedAt(clock.instant());
        guest.setInvitedBy(viewer.personId());
        guest.setPersons(0);
        came(viewer, guest, true, form.persons());
        guest.insert();
        trail.record(
                "gathering.walked-in",
                "gathering",
                gathering,
                row.getTitle(),
                Map.of("customer", form.customerId()));
        return guest.getId();
    }

    private void contact(Viewer viewer, InvitationRecord guest, long id) {
        CustomerContacts.Contact contact = contacts.find(viewer, guest.getCardId(), id);
        if (contact == null) throw Refusal.invalid("contactId", "sending.contact.unknown");
        guest.setContactId(id);
        if (guest.getGuest() == null && !contact.name().isBlank()) guest.setGuest(contact.name());
    }

    private GatheringRecord door(Viewer viewer, long gathering) {
        GatheringRecord row =
                GatheringStore.open(store.lock(viewer, GatheringReach.INVITE, gathering));
        if (clock.instant().isBefore(row.getStartsAt().minus(EARLY)))
            throw Refusal.conflict("gathering.early");
        return row;
    }

    private void came(
            Viewer viewer,
            InvitationRecord guest,
            @Nullable Boolean came,
            @Nullable Integer persons) {
        boolean yes = Boolean.TRUE.equals(came);
        guest.setCame(came);
        guest.setCamePersons(
                yes ? Objects.requireNonNullElse(persons, Math.max(1, guest.getPersons())) : 0);
        guest.setTickedAt(clock.instant());
        guest.setTickedBy(viewer.personId());
        if (yes) contacted.made(guest.getCardId(), clock.instant(), "meeting");
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
