package zhike.visit.talk;

import static zhike.visit.db.Tables.TALK;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among talks: by who talked and where they stood. */
public final class TalkReach {
    private TalkReach() {}

    public static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation).over(TALK.OWNER_ID, TALK.UNIT_ID, TALK.BRANCH_ID);
    }
}
