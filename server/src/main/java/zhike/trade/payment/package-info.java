/** Payments, and which invoice each settles. */
@NullMarked
package zhike.trade.payment;

import org.jspecify.annotations.NullMarked;
