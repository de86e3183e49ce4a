package zhike.trade.order;

import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.trade.TradeWork;

/** Orders that are not delivered go along with their customers. */
@Component
class OrdersOfPerson extends TradeWork {
    OrdersOfPerson(DSLContext db, Staff staff, Approvals approvals, Trail trail) {
        super(
                db,
                staff,
                approvals,
                trail,
                "order",
                SALES_ORDER,
                SALES_ORDER.STATE.in("draft", "held", "confirmed"));
    }
}
