package zhike.trade;

import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** For who decides on orders that were not let pass; the rights are the caller's business. */
@Component
public class HeldOrders {
    private final DSLContext db;

    HeldOrders(DSLContext db) {
        this.db = db;
    }

    public boolean release(long orderId, long by) {
        db.update(SALES_ORDER)
                .set(SALES_ORDER.STATE, "confirmed")
                .setNull(SALES_ORDER.HOLD_REASON)
                .where(SALES_ORDER.ID.eq(orderId))
                .execute();
        return true;
    }

    public void refuse(long orderId, long by) {
        db.update(SALES_ORDER)
                .set(SALES_ORDER.STATE, "draft")
                .setNull(SALES_ORDER.HOLD_REASON)
                .where(SALES_ORDER.ID.eq(orderId))
                .execute();
    }
}
