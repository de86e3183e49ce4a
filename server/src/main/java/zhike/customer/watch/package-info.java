/** Watching customers: who is told of what happens to them. */
@NullMarked
package zhike.customer.watch;

import org.jspecify.annotations.NullMarked;
