package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among follow-ups: by who is to do them. */
final class FollowReach {
    private FollowReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation)
                .over(FOLLOW_UP.OWNER_ID, FOLLOW_UP.UNIT_ID, FOLLOW_UP.BRANCH_ID);
    }
}
