package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Reach;
import zhike.access.Viewer;

/** How far an operation of a viewer reaches among slips; who goes along sees and reports too. */
public final class SlipReach {
    private SlipReach() {}

    public static Condition visibleTo(Viewer viewer, String operation) {
        Reach reach = viewer.reach(operation);
        Condition within = reach.over(SLIP.OWNER_ID, SLIP.UNIT_ID, SLIP.BRANCH_ID);
        if (reach.all() || reach.owners().isEmpty()) return within;
        return within.or(
                SLIP.ID.in(
                        DSL.select(VISITOR.SLIP_ID)
                                .from(VISITOR)
                                .where(VISITOR.PERSON_ID.in(reach.owners()))));
    }
}
