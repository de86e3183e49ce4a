package zhike.identity;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Names of people and units as pieces to compose into another module's statement: their tables stay
 * here.
 */
public final class Names {
    private Names() {}

    public static Field<String> ofPerson(Field<Long> personId) {
        var person = PERSON.as("named_person");
        return DSL.field(DSL.select(person.NAME).from(person).where(person.ID.eq(personId)));
    }

    public static Field<String> ofUnit(Field<Long> unitId) {
        var unit = UNIT.as("named_unit");
        return DSL.field(DSL.select(unit.NAME).from(unit).where(unit.ID.eq(unitId)));
    }

    /** The branch that a unit stands in. */
    public static Field<Long> branchOf(Field<Long> unitId) {
        var unit = UNIT.as("branched_unit");
        return DSL.field(DSL.select(unit.BRANCH_ID).from(unit).where(unit.ID.eq(unitId)));
    }

    public static Field<String> ofCompany() {
        var company = UNIT.as("company");
        return DSL.field(
                DSL.select(company.NAME).from(company).where(company.PARENT_ID.isNull()).limit(1));
    }

    /** Whether somebody works here now. */
    public static Condition active(Field<Long> personId) {
        var person = PERSON.as("working_person");
        return DSL.exists(
                DSL.selectOne()
                        .from(person)
                        .where(person.ID.eq(personId))
                        .and(person.STATE.eq("active")));
    }

    /** Whether the unit was closed; nothing where there is no unit. */
    public static Field<Boolean> closed(Field<Long> unitId) {
        var unit = UNIT.as("closed_unit");
        return DSL.field(
                DSL.select(DSL.field(unit.CLOSED_ON.isNotNull()))
                        .from(unit)
                        .where(unit.ID.eq(unitId)));
    }

    /** The unit's ancestors from the root down to itself. */
    public static Field<Long[]> pathOf(Field<Long> unitId) {
        var unit = UNIT.as("placed_unit");
        return DSL.field(DSL.select(unit.PATH).from(unit).where(unit.ID.eq(unitId)));
    }
}
