package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Calls a gathering off, and the guests with it; or closes it once it was held: who did not come is
 * noted, and who came is to be followed up.
 */
@Component
class GatheringEnding {
    record Cancellation(@NotBlank @Size(max = 500) String reason, @NotNull Integer version) {}

    private final DSLContext db;
    private final GatheringStore store;
    private final GuestTelling telling;
    private final FollowUps followUps;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    GatheringEnding(
            DSLContext db,
            GatheringStore store,
            GuestTelling telling,
            FollowUps followUps,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.store = store;
        this.telling = telling;
        this.followUps = followUps;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void cancel(Viewer viewer, long id, Cancellation form) {
        GatheringRecord row = open(viewer, id, form.version());
        if (!clock.instant().isBefore(row.getEndsAt())) throw Refusal.conflict("gathering.over");
        row.setCancelReason(form.reason().strip());
        end(viewer, row, "cancelled");
        telling.cancelled(row, guests(id));
        trail.record(
                "gathering.cancelled",
                "gathering",
                id,
                row.getTitle(),
                Map.of("reason", form.reason().strip()));
    }

    /**
     * @throws Refusal {@code gathering.not-begun}
     */
    @Transactional
    public void close(Viewer viewer, long id, Integer version) {
        GatheringRecord row = open(viewer, id, version);
        if (clock.instant().isBefore(row.getStartsAt()))
            throw Refusal.conflict("gathering.not-begun");
        end(viewer, row, "closed");
        db.update(INVITATION)
                .set(INVITATION.CAME, false)
                .where(INVITATION.GATHERING_ID.eq(id))
                .and(INVITATION.CAME.isNull())
                .execute();
        List<InvitationRecord> guests = guests(id);
        List<InvitationRecord> came = guests.stream().filter(guest -> guest.getCame()).toList();
        Map<String, String> detail = Map.of("title", row.getTitle());
        timeline.addAll(GuestTelling.cards(came), "gathering.came", detail);
        timeline.addAll(GuestTelling.cards(absent(guests)), "gathering.absent", detail);
        int owed = followUps.owe(row, came);
        trail.record(
                "gathering.closed",
                "gathering",
                id,
                row.getTitle(),
                Map.of("came", came.size(), "followUps", owed));
    }

    /** Who said that they come and did not; that the others are not there is no news. */
    private static List<InvitationRecord> absent(List<InvitationRecord> guests) {
        return guests.stream()
                .filter(
                        guest ->
                                "yes".equals(guest.getReply())
                                        && guest.getWaitingAt() == null
                                        && !guest.getCame())
                .toList();
    }

    private GatheringRecord open(Viewer viewer, long id, Integer version) {
        return GatheringStore.open(store.lock(viewer, GatheringReach.MANAGE, id, version));
    }

    private void end(Viewer viewer, GatheringRecord row, String state) {
        row.setState(state);
        row.setEndedAt(clock.instant());
        row.setEndedBy(viewer.personId());
        store.write(row);
    }

    private List<InvitationRecord> guests(long id) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.GATHERING_ID.eq(id))
                .and(Customers.standing(INVITATION.CARD_ID))
                .orderBy(INVITATION.ID)
                .fetch();
    }
}
