/** Notes on a customer, with mentions. */
@NullMarked
package zhike.customer.note;

import org.jspecify.annotations.NullMarked;
