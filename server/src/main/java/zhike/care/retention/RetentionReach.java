package zhike.care.retention;

import static zhike.care.db.Tables.RETENTION;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among cases of customers who want to leave. */
final class RetentionReach {
    private RetentionReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation)
                .over(RETENTION.OWNER_ID, RETENTION.UNIT_ID, RETENTION.BRANCH_ID);
    }
}
