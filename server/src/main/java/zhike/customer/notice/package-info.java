/** What notices about customers say to whom. */
@NullMarked
package zhike.customer.notice;

import org.jspecify.annotations.NullMarked;
