/** Exact sums, and what money of another country is worth in the company's own. */
@NullMarked
package zhike.trade.money;

import org.jspecify.annotations.NullMarked;
