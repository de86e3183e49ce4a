/** What persons are told inside the product. */
@NullMarked
package zhike.customer.notice;

import org.jspecify.annotations.NullMarked;
