/** The first page. */
@NullMarked
package zhike.customer.home;

import org.jspecify.annotations.NullMarked;
