@NullMarked
package zhike.trade.receivable;

import org.jspecify.annotations.NullMarked;
