package zhike.customer.ownership;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives customers into other hands; one statement of each kind however many they are. */
@Component
public class Handover {
    private record Held(
            long id, String number, @Nullable Long ownerId, long unitId, long branchId) {
        CardPlace ownerless() {
            return new CardPlace(null, unitId, branchId, Map.of());
        }
    }

    private final DSLContext db;
    private final CardStore cards;
    private final OwnerPlaces places;
    private final HandoverRecords records;

    Handover(DSLContext db, CardStore cards, OwnerPlaces places, HandoverRecords records) {
        this.db = db;
        this.cards = cards;
        this.places = places;
        this.records = records;
    }

    /**
     * @throws Refusal not within reach to assign, or the new place is not
     */
    @Transactional
    public void give(
            Viewer viewer, long id, @Nullable Long ownerId, @Nullable Long unitId, String reason) {
        StoredCard card = cards.lock(viewer, "customer.assign", id);
        boolean pooled = ownerId == null && unitId == null;
        CardPlace ownerless =
                new CardPlace(null, card.place().unitId(), card.place().branchId(), Map.of());
        if (pooled
                && !CustomerReach.holds(
                        viewer.reach("customer.assign"), "customer.assign", ownerless))
            throw Refusal.invalid("ownerId", "customer.owner.out-of-reach");
        giveAll(viewer, Set.of(id), ownerId, unitId, reason);
    }

    /**
     * Passes over what is out of reach and what stands there already.
     *
     * @param ownerId null for nobody; then {@code unitId} is where they wait, null for where they
     *     are
     * @return how many changed hands
     */
    @Transactional
    public int giveAll(
            Viewer viewer,
            Collection<Long> ids,
            @Nullable Long ownerId,
            @Nullable Long unitId,
            String reason) {
        CardPlace place = places.of(viewer, ownerId, unitId);
        List<Held> held =
                db
                        .select(CARD.ID, CARD.NUMBER, CARD.OWNER_ID, CARD.UNIT_ID, CARD.BRANCH_ID)
                        .from(CARD)
                        .where(CARD.ID.in(ids))
                        .and(CustomerReach.visibleTo(viewer, "customer.assign"))
                        .orderBy(CARD.ID)
                        .forUpdate()
                        .fetch(
                                row ->
                                        new Held(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5()))
                        .stream()
                        .filter(each -> moves(viewer, each, place))
                        .toList();
        if (held.isEmpty()) return 0;
        List<Long> moving = held.stream().map(Held::id).toList();
        Map<Long, Long> left =
                held.stream()
                        .filter(each -> each.ownerId() != null && !each.ownerId().equals(ownerId))
                        .collect(
                                Collectors.groupingBy(
                                        each -> Objects.requireNonNull(each.ownerId()),
                                        TreeMap::new,
                                        Collectors.counting()));
        records.move(moving, place, reason);
        records.tell(moving, held.getFirst().number(), ownerId, left, reason);
        return moving.size();
    }

    private static boolean moves(Viewer viewer, Held held, @Nullable CardPlace place) {
        if (place == null)
            return held.ownerId() != null
                    && CustomerReach.holds(
                            viewer.reach("customer.assign"), "customer.assign", held.ownerless());
        return !Objects.equals(held.ownerId(), place.ownerId()) || held.unitId() != place.unitId();
    }
}
