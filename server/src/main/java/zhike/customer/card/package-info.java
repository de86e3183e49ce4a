/** The card: what a customer is. */
@NullMarked
package zhike.customer.card;

import org.jspecify.annotations.NullMarked;
