/** Products and their prices by day. */
@NullMarked
package zhike.trade.product;

import org.jspecify.annotations.NullMarked;
