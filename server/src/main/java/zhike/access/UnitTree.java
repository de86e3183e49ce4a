package zhike.access;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Questions to the organisation tree. */
@Component
public class UnitTree {
    private final DSLContext db;

    UnitTree(DSLContext db) {
        this.db = db;
    }

    /** The unit and everything below it. */
    public Set<Long> below(long unitId) {
        return db.select(UNIT.ID).from(UNIT).where(UNIT.PATH.contains(new Long[] {unitId})).fetchSet(UNIT.ID);
    }

    Place placeOf(long personId) {
        var unit = db.select(UNIT.ID, UNIT.BRANCH_ID, UNIT.PATH).from(UNIT).join(PERSON).on(PERSON.UNIT_ID.eq(UNIT.ID))
                .where(PERSON.ID.eq(personId)).fetchSingle();
        Long department = db.select(UNIT.ID).from(UNIT).where(UNIT.ID.eq(DSL.any(unit.value3()))).and(UNIT.KIND.eq("department"))
                .orderBy(DSL.cardinality(UNIT.PATH).desc()).limit(1).fetchOne(UNIT.ID);
        return new Place(unit.value1(), unit.value2(), department == null ? Set.of(unit.value1()) : below(department), below(unit.value1()));
    }
}
