/** Trade as the customer's card shows it, and what of it outlives the card. */
@NullMarked
package zhike.trade.card;

import org.jspecify.annotations.NullMarked;
