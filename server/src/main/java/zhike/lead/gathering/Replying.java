package zhike.lead.gathering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.web.Name;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * What a guest replies, by the link or to a colleague: they come and with how many, or not. Where
 * no seats are left they wait; who gives a seat back lets the next one move up.
 */
@Component
class Replying {
    /**
     * @param persons how many come, the guest among them; of a no it does not matter
     * @param guest who comes, where that is another than was invited
     */
    record Reply(
            @NotNull @Pattern(regexp = "yes|no") String reply,
            @Nullable @Min(1) @Max(99) Integer persons,
            @Nullable @Name @Size(max = 60) String guest,
            @Nullable @Size(max = 1000) String note) {
        int coming() {
            return reply.equals("yes") ? Objects.requireNonNullElse(persons, 1) : 0;
        }
    }

    private final GatheringStore store;
    private final Seats seats;
    private final GuestTelling telling;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    Replying(
            GatheringStore store,
            Seats seats,
            GuestTelling telling,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.seats = seats;
        this.telling = telling;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** A colleague was told, by phone as a rule; until the gathering is closed. */
    @Transactional
    public void note(Viewer viewer, long gathering, long invitation, Reply reply) {
        GatheringRecord row =
                GatheringStore.open(store.lock(viewer, GatheringReach.INVITE, gathering));
        InvitationRecord guest = store.invitation(viewer, gathering, invitation);
        take(row, guest, reply, viewer.personId());
        trail.record(
                "gathering.replied",
                "gathering",
                gathering,
                row.getTitle(),
                Map.of("customer", guest.getCardId(), "reply", reply.reply()));
    }

    /** By the link; the rows are locked. */
    void byGuest(GatheringRecord gathering, InvitationRecord guest, Reply reply) {
        if (!clock.instant().isBefore(gathering.getStartsAt()))
            throw Refusal.conflict("gathering.begun");
        if (LinkReplies.saidAlready(guest, reply)) return;
        LinkReplies.take(guest, clock.instant());
        take(gathering, guest, reply, null);
        telling.replied(gathering, guest);
    }

    private void take(
            GatheringRecord gathering, InvitationRecord guest, Reply reply, @Nullable Long by) {
        sit(gathering, guest, reply.coming());
        guest.setReply(reply.reply());
        guest.setPersons(reply.coming());
        guest.setRepliedAt(clock.instant());
        guest.setRepliedBy(by);
        guest.setNote(strip(reply.note()));
        String name = strip(reply.guest());
        if (name != null) guest.setGuest(name);
        guest.update();
        timeline.add(
                guest.getCardId(),
                guest.getWaitingAt() != null
                        ? "gathering.waits"
                        : "gathering.replied." + reply.reply(),
                Map.of(
                        "title",
                        gathering.getTitle(),
                        "persons",
                        guest.getPersons(),
                        "said",
                        Objects.requireNonNullElse(guest.getNote(), "")));
        seats.moveUp(gathering);
    }

    /** Who sits already and wants more seats than there are keeps the old ones. */
    private void sit(GatheringRecord gathering, InvitationRecord guest, int persons) {
        boolean sits = "yes".equals(guest.getReply()) && guest.getWaitingAt() == null;
        int free = seats.freeFor(gathering, guest);
        if (persons == 0 || persons <= free || sits && persons <= guest.getPersons()) {
            guest.setWaitingAt(null);
            return;
        }
        if (gathering.getCapacity() != null && persons > gathering.getCapacity())
            throw Refusal.invalid(
                    "persons", "gathering.persons", Map.of("most", gathering.getCapacity()));
        if (sits)
            throw Refusal.invalid("persons", "gathering.seats", Map.of("free", Math.max(0, free)));
        if (guest.getWaitingAt() == null) guest.setWaitingAt(clock.instant());
    }

    static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
