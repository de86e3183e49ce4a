package zhike.trade;

import org.springframework.stereotype.Component;

import zhike.trade.order.OrderConfirming;

/** For who decides on orders that were not let pass; the rights are the caller's business. */
@Component
public class HeldOrders {
    private final OrderConfirming confirming;

    HeldOrders(OrderConfirming confirming) {
        this.confirming = confirming;
    }

    /**
     * Lets an order pass: every gate is asked once more, told that it was released.
     *
     * @param by who let it through
     * @return whether it is confirmed now; else a gate holds it nevertheless
     * @throws zhike.platform.error.Refusal {@code order.missing}, {@code order.not-held}
     */
    public boolean release(long orderId, long by) {
        return confirming.release(orderId, by);
    }

    /**
     * Back to who wrote it, as a draft.
     *
     * @throws zhike.platform.error.Refusal {@code order.missing}, {@code order.not-held}
     */
    public void refuse(long orderId, long by) {
        confirming.refuse(orderId, by);
    }
}
