package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among minutes: by who wrote them and stood where. */
final class MinutesReach {
    private MinutesReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation).over(MINUTES.OWNER_ID, MINUTES.UNIT_ID, MINUTES.BRANCH_ID);
    }
}
