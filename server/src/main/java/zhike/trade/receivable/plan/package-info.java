/** What is to come in a month. */
@NullMarked
package zhike.trade.receivable.plan;

import org.jspecify.annotations.NullMarked;
