/** Customers who want to leave, and what keeps them. */
@NullMarked
package zhike.care.retention;

import org.jspecify.annotations.NullMarked;
