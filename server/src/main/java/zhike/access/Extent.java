package zhike.access;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;

/** What a reach comes to among people and units. */
@Component
class Extent {
    private final DSLContext db;

    Extent(DSLContext db) {
        this.db = db;
    }

    /** Over identity.person. */
    static Condition people(Reach reach) {
        if (reach.all()) return DSL.trueCondition();
        Condition reached = DSL.falseCondition();
        if (!reach.units().isEmpty()) reached = reached.or(PERSON.UNIT_ID.in(reach.units()));
        if (!reach.owners().isEmpty()) reached = reached.or(PERSON.ID.in(reach.owners()));
        if (!reach.branches().isEmpty())
            reached =
                    reached.or(
                            PERSON.UNIT_ID.in(
                                    DSL.select(UNIT.ID)
                                            .from(UNIT)
                                            .where(UNIT.BRANCH_ID.in(reach.branches()))));
        return reached;
    }

    static boolean covers(Reach reach, long unitId, long branchId) {
        return reach.all() || reach.units().contains(unitId) || reach.branches().contains(branchId);
    }

    /**
     * Whether the larger opens every unit that the smaller opens. One's own records are opened by
     * any reach at all.
     */
    boolean within(Reach smaller, Reach larger) {
        if (larger.all()) return true;
        if (smaller.all() || larger.none()) return false;
        return units(larger).containsAll(units(smaller));
    }

    private Set<Long> units(Reach reach) {
        Set<Long> units = new HashSet<>(reach.units());
        if (!reach.branches().isEmpty())
            units.addAll(
                    db.select(UNIT.ID)
                            .from(UNIT)
                            .where(UNIT.BRANCH_ID.in(reach.branches()))
                            .fetch(UNIT.ID));
        return units;
    }
}
