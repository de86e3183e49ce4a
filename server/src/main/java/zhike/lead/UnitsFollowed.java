package zhike.lead;

import static zhike.lead.db.Tables.OPPORTUNITY;
import static zhike.lead.db.Tables.RECOGNITION;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.identity.UnitsMoved;

/** What stands in a unit follows it into its branch. */
@Component
class UnitsFollowed {
    private final DSLContext db;

    UnitsFollowed(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void moved(UnitsMoved moved) {
        db.update(OPPORTUNITY)
                .set(OPPORTUNITY.BRANCH_ID, Names.branchOf(OPPORTUNITY.UNIT_ID))
                .where(OPPORTUNITY.UNIT_ID.in(moved.unitIds()))
                .execute();
        db.update(RECOGNITION)
                .set(RECOGNITION.BRANCH_ID, Names.branchOf(RECOGNITION.UNIT_ID))
                .where(RECOGNITION.UNIT_ID.in(moved.unitIds()))
                .execute();
    }
}
