/** What a person is told inside the product. */
@NullMarked
package zhike.customer.notice;

import org.jspecify.annotations.NullMarked;
