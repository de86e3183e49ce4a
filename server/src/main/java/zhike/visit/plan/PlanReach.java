package zhike.visit.plan;

import static zhike.visit.db.Tables.PLAN;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among plans: by whose they are. */
final class PlanReach {
    private PlanReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation).over(PLAN.OWNER_ID, PLAN.UNIT_ID, PLAN.BRANCH_ID);
    }
}
