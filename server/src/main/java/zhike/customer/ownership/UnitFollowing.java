package zhike.customer.ownership;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONFLICT;
import static zhike.customer.db.Tables.HANDOVER;
import static zhike.customer.db.Tables.INFORMATION_FORM;
import static zhike.customer.db.Tables.LOAN;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.identity.UnitClosed;
import zhike.identity.UnitsMoved;
import zhike.platform.error.Refusal;

import java.util.Map;

/** Customers stand in a unit and its branch: they move along with the unit, and hold it open. */
@Component
class UnitFollowing {
    private final DSLContext db;

    UnitFollowing(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void follow(UnitsMoved moved) {
        db.update(CARD)
                .set(CARD.BRANCH_ID, Names.branchOf(CARD.UNIT_ID))
                .where(CARD.UNIT_ID.in(moved.unitIds()))
                .execute();
    }

    /** Papers stand where their writers stood. */
    @EventListener
    void followPapers(UnitsMoved moved) {
        db.update(INFORMATION_FORM)
                .set(INFORMATION_FORM.BRANCH_ID, Names.branchOf(INFORMATION_FORM.UNIT_ID))
                .where(INFORMATION_FORM.UNIT_ID.in(moved.unitIds()))
                .execute();
        db.update(LOAN)
                .set(LOAN.BRANCH_ID, Names.branchOf(LOAN.UNIT_ID))
                .where(LOAN.UNIT_ID.in(moved.unitIds()))
                .execute();
        db.update(HANDOVER)
                .set(HANDOVER.BRANCH_ID, Names.branchOf(HANDOVER.UNIT_ID))
                .where(HANDOVER.UNIT_ID.in(moved.unitIds()))
                .execute();
        db.update(CONFLICT)
                .set(CONFLICT.BRANCH_ID, Names.branchOf(CONFLICT.UNIT_ID))
                .where(CONFLICT.UNIT_ID.in(moved.unitIds()))
                .execute();
    }

    @EventListener
    void hold(UnitClosed closed) {
        int customers =
                db.fetchCount(
                        CARD,
                        CARD.UNIT_ID
                                .eq(closed.unitId())
                                .and(CARD.REMOVED_AT.isNull())
                                // its own file is archived with it
                                .and(CARD.INTERNAL_UNIT.isDistinctFrom(closed.unitId())));
        if (customers > 0)
            throw new Refusal(Refusal.Kind.CONFLICT, "unit.customers", Map.of("count", customers));
    }
}
