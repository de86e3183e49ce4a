package zhike.identity.unit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.identity.StaffRights;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;

/** Reads the tree as a flat list, parents before children. */
@Component
class UnitList {
    private final DSLContext db;
    private final StaffRights rights;

    UnitList(DSLContext db, StaffRights rights) {
        this.db = db;
        this.rights = rights;
    }

    List<UnitShown> all(boolean closedToo) {
        return read(closedToo ? DSL.trueCondition() : UNIT.CLOSED_ON.isNull());
    }

    UnitShown one(long id) {
        return read(UNIT.ID.eq(id)).stream().findFirst().orElseThrow(() -> Refusal.missing("unit"));
    }

    private List<UnitShown> read(Condition which) {
        var people =
                field(
                        selectCount()
                                .from(PERSON)
                                .where(PERSON.UNIT_ID.eq(UNIT.ID))
                                .and(PERSON.STATE.eq("active")));
        return db.select(
                        UNIT.ID,
                        UNIT.PARENT_ID,
                        UNIT.KIND,
                        UNIT.NAME,
                        UNIT.CODE,
                        UNIT.BRANCH_ID,
                        UNIT.POSITION,
                        people,
                        UNIT.CLOSED_ON)
                .from(UNIT)
                .where(which)
                .orderBy(DSL.cardinality(UNIT.PATH), UNIT.POSITION, UNIT.ID)
                .fetch(
                        row ->
                                new UnitShown(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        Map.of(
                                                "edit",
                                                rights.covers(
                                                        "people.manage",
                                                        row.value1(),
                                                        row.value6()))));
    }
}
