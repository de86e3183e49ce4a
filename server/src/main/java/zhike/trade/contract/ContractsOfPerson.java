package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.trade.TradeWork;

/** Contracts that have not ended go along with their customers. */
@Component
class ContractsOfPerson extends TradeWork {
    ContractsOfPerson(DSLContext db, Staff staff, Approvals approvals, Trail trail) {
        super(
                db,
                staff,
                approvals,
                trail,
                "contract",
                CONTRACT,
                CONTRACT.STATE.in("draft", "asked", "approved", "signed"));
    }
}
