package zhike.customer.ownership;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.COLLABORATOR;
import static zhike.customer.db.Tables.OWNERSHIP;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.customer.CardPlace;
import zhike.customer.CustomerEvent;
import zhike.customer.card.SetHistory;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.messaging.Notices;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a handover writes: the cards, their spells, history, timeline, trail, and who is told. */
@Component
class HandoverRecords {
    private final DSLContext db;
    private final Clock clock;
    private final SetHistory history;
    private final Notices notices;
    private final Staff staff;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final WorkGoingAlong work;

    HandoverRecords(
            DSLContext db,
            Clock clock,
            SetHistory history,
            Notices notices,
            Staff staff,
            Trail trail,
            ApplicationEventPublisher events,
            WorkGoingAlong work) {
        this.work = work;
        this.db = db;
        this.clock = clock;
        this.history = history;
        this.notices = notices;
        this.staff = staff;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @return its number; null where it is not theirs any more
     */
    @Nullable String lock(long card, long owner) {
        return db.select(CARD.NUMBER)
                .from(CARD)
                .where(CARD.ID.eq(card))
                .and(CARD.OWNER_ID.eq(owner))
                .and(CARD.REMOVED_AT.isNull())
                .forUpdate()
                .fetchOne(CARD.NUMBER);
    }

    /**
     * @param place null where only the owner goes: the work stays with them, for nobody takes it
     * @return how much work of each kind went along
     */
    Map<String, Integer> move(List<Long> cards, @Nullable CardPlace place, String reason) {
        Long owner = place == null ? null : place.ownerId();
        Map<Long, List<Long>> left = owner == null ? Map.of() : former(cards, owner);
        List<SetHistory.Step<?>> steps =
                new ArrayList<>(List.of(new SetHistory.Step<>("owner", CARD.OWNER_ID, owner)));
        if (place != null) steps.add(new SetHistory.Step<>("unit", CARD.UNIT_ID, place.unitId()));
        history.changes(cards, "assign", steps);
        var update =
                db.update(CARD)
                        .set(CARD.OWNER_ID, owner)
                        .set(CARD.VERSION, CARD.VERSION.plus(1))
                        .set(CARD.UPDATED_AT, clock.instant());
        if (place != null)
            update = update.set(CARD.UNIT_ID, place.unitId()).set(CARD.BRANCH_ID, place.branchId());
        update.where(CARD.ID.in(cards)).execute();
        spells(cards, reason);
        // an owner needs not be let in as well
        if (owner != null)
            db.deleteFrom(COLLABORATOR)
                    .where(COLLABORATOR.CARD_ID.in(cards))
                    .and(COLLABORATOR.PERSON_ID.eq(owner))
                    .execute();
        events.publishEvent(new CustomerEvent.Given(cards, owner));
        return owner == null ? Map.of() : work.go(left, owner, reason);
    }

    /** By whom they belonged to last; also of those that have been in the pool since. */
    private Map<Long, List<Long>> former(List<Long> cards, long next) {
        Field<Long> owner =
                DSL.coalesce(
                        CARD.OWNER_ID,
                        DSL.field(
                                DSL.select(OWNERSHIP.OWNER_ID)
                                        .from(OWNERSHIP)
                                        .where(OWNERSHIP.CARD_ID.eq(CARD.ID))
                                        .and(OWNERSHIP.OWNER_ID.isNotNull())
                                        .orderBy(OWNERSHIP.FROM_AT.desc(), OWNERSHIP.ID.desc())
                                        .limit(1)));
        return db.select(owner, CARD.ID)
                .from(CARD)
                .where(CARD.ID.in(cards))
                .and(owner.ne(next))
                .orderBy(owner, CARD.ID)
                .fetchGroups(Record2::value1, Record2::value2);
    }

    private void spells(List<Long> cards, String reason) {
        Instant now = clock.instant();
        SignedIn who = Acting.now();
        db.update(OWNERSHIP)
                .set(OWNERSHIP.TO_AT, now)
                .where(OWNERSHIP.CARD_ID.in(cards))
                .and(OWNERSHIP.TO_AT.isNull())
                .execute();
        db.insertInto(
                        OWNERSHIP,
                        OWNERSHIP.CARD_ID,
                        OWNERSHIP.OWNER_ID,
                        OWNERSHIP.UNIT_ID,
                        OWNERSHIP.FROM_AT,
                        OWNERSHIP.REASON,
                        OWNERSHIP.BY_PERSON)
                .select(
                        db.select(
                                        CARD.ID,
                                        CARD.OWNER_ID,
                                        CARD.UNIT_ID,
                                        DSL.val(now),
                                        DSL.val(reason),
                                        DSL.val(who == null ? null : who.personId(), Long.class))
                                .from(CARD)
                                .where(CARD.ID.in(cards)))
                .execute();
    }

    /** Everybody hears once, not once a customer. @param left how many each former owner gave up */
    void tell(
            List<Long> cards,
            String firstNumber,
            @Nullable Long owner,
            Map<Long, Long> left,
            String reason) {
        String name = owner == null ? "" : staff.find(owner).orElseThrow().name();
        Long one = cards.size() == 1 ? cards.getFirst() : null;
        Map<String, Object> detail = Map.of("owner", name, "reason", reason);
        history.timeline(cards, owner == null ? "owner.none" : "owner.given", detail);
        trail.record(
                "customer.assigned",
                "customer",
                one,
                one == null ? null : firstNumber,
                Map.of(
                        "customers",
                        cards.size(),
                        "owner",
                        name,
                        "ownerId",
                        owner == null ? "" : owner,
                        "reason",
                        reason));
        SignedIn who = Acting.now();
        Long actor = who == null ? null : who.personId();
        if (owner != null && !owner.equals(actor))
            notices.tell(
                    List.of(owner),
                    AboutCustomer.ofOne(one),
                    "owner.given",
                    count(cards.size(), detail));
        left.forEach(
                (former, count) -> {
                    if (!former.equals(actor))
                        notices.tell(
                                List.of(former),
                                AboutCustomer.ofOne(one),
                                "owner.taken",
                                count(count, detail));
                });
    }

    private static Map<String, Object> count(long customers, Map<String, Object> detail) {
        Map<String, Object> whole = new LinkedHashMap<>(detail);
        whole.put("customers", customers);
        return whole;
    }
}
