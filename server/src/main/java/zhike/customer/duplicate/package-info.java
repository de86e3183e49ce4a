/** Doubles: found while typing, on import and as a batch; scored with reasons. */
@NullMarked
package zhike.customer.duplicate;

import org.jspecify.annotations.NullMarked;
