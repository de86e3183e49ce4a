package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;
import zhike.platform.secret.SignedLink;

import java.time.Clock;
import java.util.List;

/** What a guest does behind the link: reads what they are invited to, and replies. */
@Component
class OpenedInvitation {
    private final DSLContext db;
    private final GatheringStore store;
    private final Seats seats;
    private final Replying replying;
    private final GuestLetter letters;
    private final Staff people;
    private final Clock clock;

    OpenedInvitation(
            DSLContext db,
            GatheringStore store,
            Seats seats,
            Replying replying,
            GuestLetter letters,
            Staff people,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.seats = seats;
        this.replying = replying;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    /** It is counted; one of ours who looks is not the guest. */
    @Transactional
    public PublicGathering open(String token) {
        GuestLetter.Behind link = letters.open(token);
        GatheringRecord gathering =
                db.select(GATHERING.fields())
                        .from(GATHERING)
                        .join(INVITATION)
                        .on(INVITATION.GATHERING_ID.eq(GATHERING.ID))
                        .where(INVITATION.ID.eq(link.invitation()))
                        .fetchOneInto(GATHERING);
        if (gathering == null) throw SignedLink.invalid();
        GatheringStore.open(gathering);
        InvitationRecord guest = guest(link);
        if (Acting.now() == null) {
            guest.setOpens(guest.getOpens() + 1);
            guest.setOpenedAt(clock.instant());
            guest.update();
        }
        return shown(gathering, guest);
    }

    /**
     * @throws Refusal {@code gathering.reply.ours} where one of ours has signed in on the device:
     *     they note what they were told on the list of guests
     */
    @Transactional
    public PublicGathering reply(String token, Replying.Reply reply) {
        GuestLetter.Behind link = letters.open(token);
        if (Acting.now() != null) throw Refusal.forbidden("gathering.reply.ours");
        Long of =
                db.select(INVITATION.GATHERING_ID)
                        .from(INVITATION)
                        .where(INVITATION.ID.eq(link.invitation()))
                        .fetchOne(INVITATION.GATHERING_ID);
        if (of == null) throw SignedLink.invalid();
        GatheringRecord gathering = GatheringStore.open(store.lock(of));
        InvitationRecord guest = guest(link);
        replying.byGuest(gathering, guest, reply);
        return shown(gathering, guest);
    }

    /** Of a customer who is there. */
    private InvitationRecord guest(GuestLetter.Behind link) {
        InvitationRecord guest =
                db.selectFrom(INVITATION)
                        .where(INVITATION.ID.eq(link.invitation()))
                        .and(Customers.standing(INVITATION.CARD_ID))
                        .forUpdate()
                        .fetchOne();
        if (guest == null || !link.of(guest)) throw SignedLink.invalid();
        return guest;
    }

    private PublicGathering shown(GatheringRecord row, InvitationRecord guest) {
        boolean sits = "yes".equals(guest.getReply()) && guest.getWaitingAt() == null;
        return new PublicGathering(
                letters.company(),
                row.getKind(),
                row.getTitle(),
                row.getPlace(),
                sits ? row.getOnline() : null,
                row.getStartsAt(),
                row.getEndsAt(),
                clock.getZone().getId(),
                people.names(List.of(row.getHostId())).getOrDefault(row.getHostId(), ""),
                row.getDescription(),
                clock.instant().isBefore(row.getStartsAt()) ? "open" : "begun",
                seats.freeFor(row, guest) < 1,
                guest.getLocale(),
                guest.getGuest(),
                guest.getReply(),
                guest.getPersons(),
                guest.getWaitingAt() != null,
                guest.getNote(),
                guest.getRepliedAt(),
                Acting.now() != null);
    }
}
