package zhike.trade;

import java.util.Collection;

/** What happened in trade, however many customers at once; told within the transaction. */
public sealed interface TradeEvent {
    /** What these customers bought or paid is another sum than before. */
    record FiguresChanged(Collection<Long> customers) implements TradeEvent {}
}
