package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.promise.StandingPromises;

import java.util.Set;

/**
 * Which conflicts somebody sees: those within reach, those they are a party to, those they judge.
 */
@Component
class ConflictReach {
    private final StandingPromises owed;

    ConflictReach(StandingPromises owed) {
        this.owed = owed;
    }

    Condition visibleTo(Viewer viewer) {
        return viewer.reach("conflict.read")
                .over(CONFLICT.RAISED_BY, CONFLICT.UNIT_ID, CONFLICT.BRANCH_ID)
                .or(asked(viewer))
                .or(party(viewer));
    }

    Condition party(Viewer viewer) {
        return DSL.exists(
                DSL.selectOne()
                        .from(CLAIM)
                        .where(CLAIM.CONFLICT_ID.eq(CONFLICT.ID))
                        .and(CLAIM.PERSON_ID.eq(viewer.personId())));
    }

    /** Who is asked to rule: the judge, their stand-in, who has the promise since; no party. */
    Condition judged(Viewer viewer) {
        return asked(viewer).andNot(party(viewer));
    }

    private Condition asked(Viewer viewer) {
        Set<Long> acting = owed.acting(viewer.personId());
        return CONFLICT.JUDGE_ID
                .in(acting)
                .or(
                        StandingPromises.heldBy(
                                acting, AboutConflict.RULING, AboutConflict.KIND, CONFLICT.ID));
    }
}
