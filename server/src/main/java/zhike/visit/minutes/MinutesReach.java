package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;
import static zhike.visit.db.Tables.TASK;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among minutes: by who wrote them and stood where. */
final class MinutesReach {
    private MinutesReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation).over(MINUTES.OWNER_ID, MINUTES.UNIT_ID, MINUTES.BRANCH_ID);
    }

    /** Whoever owes what the minutes say is to be done reads what was said, too. */
    static Condition readableBy(Viewer viewer) {
        return visibleTo(viewer, "visit.read")
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(TASK)
                                        .where(TASK.MINUTES_ID.eq(MINUTES.ID))
                                        .and(TASK.PERSON_ID.eq(viewer.personId()))
                                        .and(TASK.PROMISE_ID.isNotNull())));
    }
}
