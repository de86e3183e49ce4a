package zhike.customer.export;

import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.customer.CustomerReach;

import java.util.Set;
import java.util.TreeSet;

/** What is lent at this moment to those in whose name somebody reads. */
@Component
class LoansNow {
    private final DSLContext db;

    LoansNow(DSLContext db) {
        this.db = db;
    }

    /** Ids of customers. */
    Set<Long> to(Reach reach) {
        if (reach.sharedWith().isEmpty()) return Set.of();
        return new TreeSet<>(
                db.selectDistinct(LOAN_CARD.CARD_ID)
                        .from(LOAN)
                        .join(LOAN_CARD)
                        .on(LOAN_CARD.LOAN_ID.eq(LOAN.ID))
                        .where(LOAN.BORROWER_ID.in(reach.sharedWith()))
                        .and(CustomerReach.lent())
                        .fetch(LOAN_CARD.CARD_ID));
    }
}
