package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Viewer;

/** How far a viewer reads what is owed: by who owes it, and where its customer stands. */
public final class OwedReach {
    private OwedReach() {}

    public static Condition visibleTo(Viewer viewer) {
        return viewer.reach("care.read")
                .over(DSL.coalesce(OWED.OWNER_ID, DSL.inline(0L)), OWED.UNIT_ID, OWED.BRANCH_ID);
    }
}
