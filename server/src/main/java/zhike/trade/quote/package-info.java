/** Quotes: what we would sell at which price, until when. */
@NullMarked
package zhike.trade.quote;

import org.jspecify.annotations.NullMarked;
