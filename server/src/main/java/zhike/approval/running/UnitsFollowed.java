package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.identity.UnitsMoved;

/** Approvals follow the unit of who asked into its branch. */
@Component
class UnitsFollowed {
    private final DSLContext db;

    UnitsFollowed(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void moved(UnitsMoved moved) {
        db.update(REQUEST)
                .set(REQUEST.BRANCH_ID, Names.branchOf(REQUEST.UNIT_ID))
                .where(REQUEST.UNIT_ID.in(moved.unitIds()))
                .execute();
    }
}
