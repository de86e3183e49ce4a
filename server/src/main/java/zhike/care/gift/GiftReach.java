package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among gift requests. */
final class GiftReach {
    private GiftReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation)
                .over(GIFT_REQUEST.OWNER_ID, GIFT_REQUEST.UNIT_ID, GIFT_REQUEST.BRANCH_ID);
    }
}
