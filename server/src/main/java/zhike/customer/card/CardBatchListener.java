package zhike.customer.card;

import java.util.Collection;

/** Offered as a bean by what keeps something for every card: told, in the transaction, of many cards written in set form. */
public interface CardBatchListener {
    void written(Collection<Long> cardIds);
}
