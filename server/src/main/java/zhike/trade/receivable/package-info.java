/** What is owed: how old it is, how fast it comes in. */
@NullMarked
package zhike.trade.receivable;

import org.jspecify.annotations.NullMarked;
