package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.Addressees;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.MarketingRefusals;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.messaging.Letter;
import zhike.messaging.Outbox;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends invitations by mail, each with the guest's own link: at first, as a reminder, or again. */
@Component
class InvitationMailing {
    /** In one go, so that nobody waits longer than they would for a screen. */
    static final int MOST = 2_000;

    /**
     * @param whom {@code new}: who had no letter yet; {@code silent}: who had one and did not
     *     reply; {@code coming}: who said yes, waiting or not
     */
    record Form(
            @NotNull @Pattern(regexp = "new|silent|coming") String whom,
            @NotNull @Pattern(regexp = "zh|en") String locale,
            @Nullable @Size(max = 2000) String note) {}

    /**
     * @param unaddressed whom no mail finds: theirs is for the phone
     * @param left beyond what goes at once; send again
     */
    record Outcome(int written, int unaddressed, int left) {}

    private final DSLContext db;
    private final GatheringStore store;
    private final Addressees addressees;
    private final GuestLetter letters;
    private final Outbox outbox;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    InvitationMailing(
            DSLContext db,
            GatheringStore store,
            Addressees addressees,
            GuestLetter letters,
            Outbox outbox,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.store = store;
        this.addressees = addressees;
        this.letters = letters;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @throws Refusal where the gathering has begun, or nobody set the installation's address
     */
    @Transactional
    public Outcome send(Viewer viewer, long gathering, Form form) {
        GatheringRecord row =
                GatheringStore.open(store.lock(viewer, GatheringReach.INVITE, gathering));
        if (!clock.instant().isBefore(row.getStartsAt())) throw Refusal.conflict("gathering.begun");
        List<InvitationRecord> guests = guests(viewer, gathering, form.whom());
        Map<Long, String> to =
                GuestTelling.mail(
                        guests,
                        addressees.mailOfContacts(viewer, GuestTelling.contacts(guests)),
                        addressees.mailOfCustomers(viewer, GuestTelling.cards(guests)));
        List<InvitationRecord> found =
                guests.stream().filter(guest -> to.containsKey(guest.getId())).toList();
        List<InvitationRecord> now = found.subList(0, Math.min(MOST, found.size()));
        if (!now.isEmpty()) letters.addressKnown();
        write(viewer, row, now, to, form);
        return new Outcome(now.size(), guests.size() - found.size(), found.size() - now.size());
    }

    private void write(
            Viewer viewer,
            GatheringRecord row,
            List<InvitationRecord> guests,
            Map<Long, String> to,
            Form form) {
        if (guests.isEmpty()) return;
        String company = letters.company();
        List<Letter> all = new ArrayList<>(guests.size());
        for (InvitationRecord guest : guests) {
            guest.setLocale(form.locale());
            String address = to.getOrDefault(guest.getId(), "");
            all.add(
                    letters.of(
                            "invitation",
                            row,
                            guest,
                            address,
                            viewer.name(),
                            form.note(),
                            company));
        }
        keep(guests, outbox.sendAll(all), form.locale());
        timeline.addAll(
                GuestTelling.cards(guests), "gathering.mailed", Map.of("title", row.getTitle()));
        trail.record(
                "gathering.mailed",
                "gathering",
                row.getId(),
                row.getTitle(),
                Map.of("whom", form.whom(), "customers", guests.size()));
    }

    private void keep(List<InvitationRecord> guests, List<Long> written, String locale) {
        db.execute(
                "update lead.invitation i set letter_id = t.letter, mailed_at = {2}, locale = {3}"
                        + " from unnest({0}, {1}) as t (id, letter) where i.id = t.id",
                DSL.val(guests.stream().map(InvitationRecord::getId).toArray(Long[]::new)),
                DSL.val(written.toArray(Long[]::new)),
                DSL.val(clock.instant()),
                DSL.val(locale));
    }

    private List<InvitationRecord> guests(Viewer viewer, long gathering, String whom) {
        Condition which =
                switch (whom) {
                    case "silent" ->
                            INVITATION.MAILED_AT.isNotNull().and(INVITATION.REPLY.isNull());
                    case "coming" -> INVITATION.REPLY.eq("yes");
                    default -> INVITATION.MAILED_AT.isNull().and(INVITATION.REPLY.isNull());
                };
        return db.selectFrom(INVITATION)
                .where(INVITATION.GATHERING_ID.eq(gathering))
                .and(INVITATION.WALK_IN.isFalse())
                .and(CustomerReach.visibleTo(viewer, "customer.read", INVITATION.CARD_ID))
                .andNot(MarketingRefusals.refused(INVITATION.CARD_ID))
                .and(which)
                .orderBy(INVITATION.ID)
                .forUpdate()
                .fetch();
    }
}
