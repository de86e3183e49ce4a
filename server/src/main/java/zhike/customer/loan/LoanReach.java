package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;

/** Whose loans somebody sees. */
final class LoanReach {
    private LoanReach() {}

    static Condition within(Viewer viewer) {
        return viewer.reach("loan.read").over(LOAN.BORROWER_ID, LOAN.UNIT_ID, LOAN.BRANCH_ID);
    }

    /** Besides, those of customers whom one may share: who lets in may also put out. */
    static Condition visibleTo(Viewer viewer) {
        return within(viewer)
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(LOAN_CARD)
                                        .where(LOAN_CARD.LOAN_ID.eq(LOAN.ID))
                                        .and(
                                                CustomerReach.visibleTo(
                                                        viewer,
                                                        "customer.share",
                                                        LOAN_CARD.CARD_ID))));
    }

    static Condition kept(Viewer viewer) {
        return viewer.reach("loan.keep").over(LOAN.BORROWER_ID, LOAN.UNIT_ID, LOAN.BRANCH_ID);
    }
}
