package zhike.customer.ownership;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.platform.error.Refusal;

/** Where a file goes with its new owner, or without one. */
@Component
class OwnerPlaces {
    private final DSLContext db;

    OwnerPlaces(DSLContext db) {
        this.db = db;
    }

    /**
     * @return null where the file loses its owner and stays in its unit
     * @throws Refusal unknown or left owner, closed unit, or a place beyond the giver's reach
     */
    @Nullable CardPlace of(Viewer viewer, @Nullable Long ownerId, @Nullable Long unitId) {
        if (ownerId == null && unitId == null) return null;
        CardPlace place = ownerId == null ? unit(Objects.requireNonNull(unitId)) : owner(ownerId);
        if (!CustomerReach.holds(viewer.reach("customer.assign"), "customer.assign", place))
            throw Refusal.invalid(ownerId == null ? "unitId" : "ownerId", "customer.owner.out-of-reach");
        return place;
    }

    private CardPlace owner(long ownerId) {
        var found = db.select(PERSON.UNIT_ID, UNIT.BRANCH_ID).from(PERSON).join(UNIT).on(UNIT.ID.eq(PERSON.UNIT_ID))
                .where(PERSON.ID.eq(ownerId)).and(PERSON.STATE.eq("active")).fetchOne();
        if (found == null) throw Refusal.invalid("ownerId", "customer.owner.unknown");
        return new CardPlace(ownerId, found.value1(), found.value2(), Map.of());
    }

    private CardPlace unit(long unitId) {
        Long branch = db.select(UNIT.BRANCH_ID).from(UNIT).where(UNIT.ID.eq(unitId)).and(UNIT.CLOSED_ON.isNull()).fetchOne(UNIT.BRANCH_ID);
        if (branch == null) throw Refusal.invalid("unitId", "customer.unit.unknown");
        return new CardPlace(null, unitId, branch, Map.of());
    }
}
