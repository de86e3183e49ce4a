/** The nightly upkeep of the customer file. */
@NamedInterface("nightly")
@NullMarked
package zhike.customer.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
