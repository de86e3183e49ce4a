/** Two files of one customer made one, and taken apart again. */
@NullMarked
package zhike.customer.merge;

import org.jspecify.annotations.NullMarked;
