package zhike.customer.ownership;

import static zhike.customer.db.Tables.CARD;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.CardRecord;
import zhike.identity.Staff;
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
        static Held of(CardRecord row) {
            return new Held(
                    row.getId(),
                    row.getNumber(),
                    row.getOwnerId(),
                    row.getUnitId(),
                    row.getBranchId());
        }

        CardPlace ownerless() {
            return new CardPlace(null, unitId, branchId, Map.of());
        }
    }

    /**
     * @param work how much of each kind of work went along
     */
    public record Moved(int customers, Map<String, Integer> work) {}

    private final CardStore cards;
    private final OwnerPlaces places;
    private final HandoverRecords records;
    private final Staff staff;

    Handover(CardStore cards, OwnerPlaces places, HandoverRecords records, Staff staff) {
        this.staff = staff;
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
        cards.requireVisible(viewer, "customer.assign", id);
        // units are locked before cards, as who moves a unit does
        CardPlace place = places.of(viewer, ownerId, unitId);
        StoredCard card = cards.lock(viewer, "customer.assign", id);
        CardPlace ownerless =
                new CardPlace(null, card.place().unitId(), card.place().branchId(), Map.of());
        if (place == null
                && !CustomerReach.holds(
                        viewer.reach("customer.assign"), "customer.assign", ownerless))
            throw Refusal.invalid("ownerId", "customer.owner.out-of-reach");
        move(viewer, Set.of(id), place, reason);
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
        return move(viewer, ids, places.of(viewer, ownerId, unitId), reason).customers();
    }

    /** To one person, as {@link #giveAll} does; tells what work went along. */
    @Transactional
    public Moved hand(Viewer viewer, Collection<Long> ids, long ownerId, String reason) {
        return move(viewer, ids, places.of(viewer, ownerId, null), reason);
    }

    /**
     * Of customers that have no owner, as far as the operation reaches; for rules that give without
     * the right to assign.
     *
     * @return those that changed hands; the others have been taken meanwhile, or are out of reach
     */
    @Transactional
    public List<Long> giveUnowned(
            Viewer viewer, String operation, Collection<Long> ids, long ownerId, String reason) {
        Staff.Member owner =
                staff.standing(ownerId)
                        .orElseThrow(() -> Refusal.invalid("ownerId", "customer.owner.unknown"));
        List<CardRecord> free =
                cards
                        .lockAll(
                                viewer,
                                operation,
                                ids,
                                CARD.ID,
                                CARD.NUMBER,
                                CARD.OWNER_ID,
                                CARD.INTERNAL_UNIT)
                        .stream()
                        .filter(card -> card.getOwnerId() == null)
                        .filter(card -> card.getInternalUnit() == null)
                        .toList();
        if (free.isEmpty()) return List.of();
        List<Long> moving = free.stream().map(CardRecord::getId).toList();
        records.move(
                moving, new CardPlace(ownerId, owner.unitId(), owner.branchId(), Map.of()), reason);
        records.tell(moving, free.getFirst().getNumber(), ownerId, Map.of(), reason);
        return moving;
    }

    /**
     * One customer, by a ruling or another decision that asked for the rights of who decides it.
     * Nothing where it is theirs already.
     */
    @Transactional
    public void giveRuled(long id, long ownerId, String reason) {
        Staff.Member owner =
                staff.standing(ownerId)
                        .orElseThrow(() -> Refusal.invalid("ownerId", "customer.owner.unknown"));
        StoredCard card = cards.lockForPaper(id).orElseThrow(() -> Refusal.missing("customer"));
        Long before = card.place().ownerId();
        if (Objects.equals(before, ownerId)) return;
        records.move(
                List.of(id),
                new CardPlace(ownerId, owner.unitId(), owner.branchId(), Map.of()),
                reason);
        Map<Long, Long> left = before == null ? Map.of() : Map.of(before, 1L);
        records.tell(List.of(id), card.number(), ownerId, left, reason);
    }

    /** An owner gives one of their own back: it has no owner and stays where it stands. */
    @Transactional
    public void giveBack(Viewer viewer, long id, String reason) {
        List<CardRecord> own =
                cards
                        .lockAll(
                                viewer,
                                "customer.read",
                                Set.of(id),
                                CARD.ID,
                                CARD.NUMBER,
                                CARD.OWNER_ID)
                        .stream()
                        .filter(card -> Objects.equals(card.getOwnerId(), viewer.personId()))
                        .toList();
        if (own.isEmpty()) throw Refusal.missing("customer");
        records.move(List.of(id), null, reason);
        records.tell(List.of(id), own.getFirst().getNumber(), null, Map.of(), reason);
    }

    /**
     * A rule takes a customer from its owner.
     *
     * @return whether it was still theirs
     */
    @Transactional
    public boolean byRule(long id, long from, @Nullable Long ownerId, String reason) {
        Staff.@Nullable Member owner =
                ownerId == null
                        ? null
                        : staff.standing(ownerId)
                                .orElseThrow(
                                        () -> Refusal.invalid("ownerId", "customer.owner.unknown"));
        String number = records.lock(id, from);
        if (number == null) return false;
        CardPlace place =
                owner == null
                        ? null
                        : new CardPlace(owner.id(), owner.unitId(), owner.branchId(), Map.of());
        records.move(List.of(id), place, reason);
        records.tell(List.of(id), number, ownerId, Map.of(from, 1L), reason);
        return true;
    }

    /** Before cards are locked that will go to this owner, or without one to this unit. */
    public void hold(@Nullable Long ownerId, @Nullable Long unitId) {
        places.hold(ownerId, unitId);
    }

    private Moved move(
            Viewer viewer, Collection<Long> ids, @Nullable CardPlace place, String reason) {
        Long ownerId = place == null ? null : place.ownerId();
        List<Held> held =
                cards
                        .lockAll(
                                viewer,
                                "customer.assign",
                                ids,
                                CARD.ID,
                                CARD.NUMBER,
                                CARD.OWNER_ID,
                                CARD.UNIT_ID,
                                CARD.BRANCH_ID)
                        .stream()
                        .map(Held::of)
                        .filter(each -> moves(viewer, each, place))
                        .toList();
        if (held.isEmpty()) return new Moved(0, Map.of());
        List<Long> moving = held.stream().map(Held::id).toList();
        Map<Long, Long> left =
                held.stream()
                        .filter(each -> each.ownerId() != null && !each.ownerId().equals(ownerId))
                        .collect(
                                Collectors.groupingBy(
                                        each -> Objects.requireNonNull(each.ownerId()),
                                        TreeMap::new,
                                        Collectors.counting()));
        Map<String, Integer> work = records.move(moving, place, reason);
        records.tell(moving, held.getFirst().number(), ownerId, left, reason);
        return new Moved(moving.size(), work);
    }

    private static boolean moves(Viewer viewer, Held held, @Nullable CardPlace place) {
        if (place == null)
            return held.ownerId() != null
                    && CustomerReach.holds(
                            viewer.reach("customer.assign"), "customer.assign", held.ownerless());
        return !Objects.equals(held.ownerId(), place.ownerId()) || held.unitId() != place.unitId();
    }
}
