package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Viewer;

/**
 * Which conflicts somebody sees: those within reach, those they are a party to, those they judge.
 */
final class ConflictReach {
    private ConflictReach() {}

    static Condition visibleTo(Viewer viewer) {
        return viewer.reach("conflict.read")
                .over(CONFLICT.RAISED_BY, CONFLICT.UNIT_ID, CONFLICT.BRANCH_ID)
                .or(CONFLICT.JUDGE_ID.eq(viewer.personId()))
                .or(party(viewer));
    }

    static Condition party(Viewer viewer) {
        return DSL.exists(
                DSL.selectOne()
                        .from(CLAIM)
                        .where(CLAIM.CONFLICT_ID.eq(CONFLICT.ID))
                        .and(CLAIM.PERSON_ID.eq(viewer.personId())));
    }
}
