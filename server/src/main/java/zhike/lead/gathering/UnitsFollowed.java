package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.identity.UnitsMoved;

/** What stands in a unit follows it into its branch. */
@Component("gatheringUnitsFollowed")
class UnitsFollowed {
    private final DSLContext db;

    UnitsFollowed(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void moved(UnitsMoved moved) {
        db.update(GATHERING)
                .set(GATHERING.BRANCH_ID, Names.branchOf(GATHERING.UNIT_ID))
                .where(GATHERING.UNIT_ID.in(moved.unitIds()))
                .execute();
    }
}
