package zhike.customer.ownership;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where a file goes with its new owner, or without one. */
@Component
class OwnerPlaces {
    private final Staff staff;

    OwnerPlaces(Staff staff) {
        this.staff = staff;
    }

    /**
     * @return null where the file loses its owner and stays in its unit
     * @throws Refusal unknown or left owner, closed unit, or a place beyond the giver's reach
     */
    @Nullable CardPlace of(Viewer viewer, @Nullable Long ownerId, @Nullable Long unitId) {
        if (ownerId == null && unitId == null) return null;
        CardPlace place = ownerId == null ? unit(Objects.requireNonNull(unitId)) : owner(ownerId);
        if (!CustomerReach.holds(viewer.reach("customer.assign"), "customer.assign", place))
            throw Refusal.invalid(
                    ownerId == null ? "unitId" : "ownerId", "customer.owner.out-of-reach");
        return place;
    }

    /** Where they would go stays where it is until the transaction ends. */
    void hold(@Nullable Long ownerId, @Nullable Long unitId) {
        if (ownerId != null) staff.standing(ownerId);
        else if (unitId != null) staff.standingUnits(Set.of(unitId));
    }

    private CardPlace owner(long ownerId) {
        Staff.Member owner =
                staff.standing(ownerId)
                        .orElseThrow(() -> Refusal.invalid("ownerId", "customer.owner.unknown"));
        return new CardPlace(ownerId, owner.unitId(), owner.branchId(), Map.of());
    }

    private CardPlace unit(long unitId) {
        Long branch = staff.standingUnits(Set.of(unitId)).get(unitId);
        if (branch == null) throw Refusal.invalid("unitId", "customer.unit.unknown");
        return new CardPlace(null, unitId, branch, Map.of());
    }
}
