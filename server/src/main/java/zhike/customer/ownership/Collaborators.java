package zhike.customer.ownership;

import static zhike.customer.db.Tables.COLLABORATOR;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.ChangeLog;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.CollaboratorRecord;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets others in on a customer, for a time or until they are let out. */
@Component
class Collaborators {
    private static final int MOST = 50;
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Notices notices;
    private final Staff staff;
    private final Trail trail;

    Collaborators(
            DSLContext db,
            Clock clock,
            CardStore cards,
            ChangeLog changes,
            CustomerTimeline timeline,
            Notices notices,
            Staff staff,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.changes = changes;
        this.timeline = timeline;
        this.notices = notices;
        this.staff = staff;
        this.trail = trail;
    }

    /** Nobody gives what they have not: only who may edit lets another edit. */
    @Transactional
    public void put(
            Viewer viewer, long cardId, long personId, boolean mayEdit, @Nullable Instant until) {
        StoredCard card = cards.lock(viewer, "customer.share", cardId);
        if (mayEdit
                && !CustomerReach.holds(
                        viewer.reach("customer.edit"), "customer.edit", card.place()))
            throw Refusal.invalid("mayEdit", "customer.share.more-than-own");
        if (until != null && !until.isAfter(clock.instant()))
            throw Refusal.invalid("until", "customer.share.past");
        if (Objects.equals(card.place().ownerId(), personId))
            throw Refusal.invalid("personId", "customer.share.owner");
        String name =
                staff.active(personId)
                        .orElseThrow(() -> Refusal.invalid("personId", "customer.owner.unknown"))
                        .name();
        CollaboratorRecord row = find(cardId, personId);
        if (row == null && db.fetchCount(COLLABORATOR, COLLABORATOR.CARD_ID.eq(cardId)) >= MOST)
            throw Refusal.invalid("personId", "customer.share.too-many", Map.of("most", MOST));
        CardState before = state(row);
        CollaboratorRecord fresh = row == null ? db.newRecord(COLLABORATOR) : row;
        fill(fresh, viewer, cardId, personId, mayEdit, until);
        fresh.store();
        if (!before.to(state(fresh)).isEmpty())
            keep(card, personId, name, "collaborator.added", before, state(fresh));
    }

    @Transactional
    public void remove(Viewer viewer, long cardId, long personId) {
        StoredCard card = cards.lock(viewer, "customer.share", cardId);
        CollaboratorRecord row = find(cardId, personId);
        if (row == null) throw Refusal.missing("collaborator");
        String name = staff.find(personId).orElseThrow().name();
        CardState before = state(row);
        row.delete();
        keep(card, personId, name, "collaborator.removed", before, new CardState());
    }

    private @Nullable CollaboratorRecord find(long cardId, long personId) {
        return db.selectFrom(COLLABORATOR)
                .where(COLLABORATOR.CARD_ID.eq(cardId))
                .and(COLLABORATOR.PERSON_ID.eq(personId))
                .fetchOne();
    }

    private void fill(
            CollaboratorRecord row,
            Viewer viewer,
            long cardId,
            long personId,
            boolean mayEdit,
            @Nullable Instant until) {
        row.setCardId(cardId);
        row.setPersonId(personId);
        row.setMayEdit(mayEdit);
        row.setUntilAt(until);
        row.setGivenBy(viewer.personId());
        row.setGivenAt(clock.instant());
    }

    private void keep(
            StoredCard card,
            long personId,
            String name,
            String kind,
            CardState before,
            CardState after) {
        changes.add(card.id(), "share", null, "collaborator:" + personId, before.to(after));
        timeline.add(card.id(), kind, Map.of("personId", personId, "name", name));
        trail.record(
                "customer." + kind,
                "customer",
                card.id(),
                card.number(),
                Map.of("personId", personId, "name", name, "rights", after.values()));
        SignedIn who = Acting.now();
        if (who == null || who.personId() != personId)
            notices.tell(
                    List.of(personId),
                    AboutCustomer.of(card.id()),
                    kind,
                    Map.of("number", card.number()));
    }

    private static CardState state(@Nullable CollaboratorRecord row) {
        CardState state = new CardState();
        if (row == null) return state;
        state.put("collaborator", row.getPersonId());
        state.put("collaborator.may_edit", row.getMayEdit());
        state.put(
                "collaborator.until",
                row.getUntilAt() == null ? null : row.getUntilAt().toString());
        return state;
    }
}
