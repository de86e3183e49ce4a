package zhike.promise.life;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.identity.PersonLeft;
import zhike.identity.Superiors;
import zhike.identity.UnitsMoved;

import java.util.List;

/**
 * What somebody owed who leaves goes to their superior, or where there is none to whoever lets them
 * go; and what stands in a unit follows it into its branch.
 */
@Component
class OwnerLeaving {
    private final DSLContext db;
    private final Changing changing;
    private final Superiors superiors;

    OwnerLeaving(DSLContext db, Changing changing, Superiors superiors) {
        this.db = db;
        this.changing = changing;
        this.superiors = superiors;
    }

    @EventListener
    void left(PersonLeft left) {
        Long heir = superiors.heir(left.personId());
        if (heir != null)
            changing.reassign(
                    GIVEN.OWNER_ID.eq(left.personId()).and(GIVEN.ENDED_AT.isNull()), heir, null);
    }

    @EventListener
    void moved(UnitsMoved moved) {
        for (var part : List.of(GIVEN.ENDED_AT.isNull(), GIVEN.ENDED_AT.isNotNull()))
            db.update(GIVEN)
                    .set(GIVEN.BRANCH_ID, Names.branchOf(GIVEN.UNIT_ID))
                    .where(GIVEN.UNIT_ID.in(moved.unitIds()))
                    .and(part)
                    .execute();
    }
}
