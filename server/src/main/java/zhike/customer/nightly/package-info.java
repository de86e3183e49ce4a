/** The nightly upkeep of the customer file. */
@NullMarked
package zhike.customer.nightly;

import org.jspecify.annotations.NullMarked;
