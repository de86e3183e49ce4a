package zhike.trade;

import java.util.Collection;
import java.util.Map;

/** What happened in trade, however many customers at once; told within the transaction. */
public sealed interface TradeEvent {
    /** What these customers bought or paid is another sum than before. */
    record FiguresChanged(Collection<Long> customers) implements TradeEvent {}

    /** An order was not let pass; {@link HeldOrders} lets it. */
    record OrderHeld(long orderId, long customerId, String reason, Map<String, ?> detail)
            implements TradeEvent {}

    /**
     * A held order waits no more: confirmed, changed, refused or cancelled.
     *
     * @param state that it has now
     */
    record OrderUnheld(long orderId, long customerId, String state) implements TradeEvent {}

    /** What these customers owe is another sum than before: invoices, allocations, payments. */
    record BalanceChanged(Collection<Long> customers) implements TradeEvent {}
}
