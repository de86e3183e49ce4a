package zhike.access;

import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Questions to the organisation tree. */
@Component
public class UnitTree {
    private final DSLContext db;

    UnitTree(DSLContext db) {
        this.db = db;
    }

    /** The unit and everything below it. */
    public Set<Long> below(long unitId) {
        return db.select(UNIT.ID)
                .from(UNIT)
                .where(UNIT.PATH.contains(new Long[] {unitId}))
                .fetchSet(UNIT.ID);
    }

    /** Where somebody of this unit stands. */
    Place placeIn(long unitId) {
        var unit =
                db.select(UNIT.BRANCH_ID, UNIT.PATH)
                        .from(UNIT)
                        .where(UNIT.ID.eq(unitId))
                        .fetchSingle();
        Long department =
                db.select(UNIT.ID)
                        .from(UNIT)
                        .where(UNIT.ID.eq(DSL.any(unit.value2())))
                        .and(UNIT.KIND.eq("department"))
                        .orderBy(DSL.cardinality(UNIT.PATH).desc())
                        .limit(1)
                        .fetchOne(UNIT.ID);
        return new Place(
                unitId,
                unit.value1(),
                department == null ? Set.of(unitId) : below(department),
                below(unitId));
    }
}
