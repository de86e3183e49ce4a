/** Claims that are given up. */
@NullMarked
package zhike.trade.receivable.writeoff;

import org.jspecify.annotations.NullMarked;
