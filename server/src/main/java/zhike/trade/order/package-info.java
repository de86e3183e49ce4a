/** Orders: what was ordered, whether it may go, and what went. */
@NullMarked
package zhike.trade.order;

import org.jspecify.annotations.NullMarked;
