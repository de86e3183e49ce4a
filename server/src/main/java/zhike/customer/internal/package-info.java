/** Departments as customers of the others. */
@NullMarked
package zhike.customer.internal;

import org.jspecify.annotations.NullMarked;
