/** The nightly upkeep of the customer file, and of what other modules keep about customers. */
@NamedInterface("nightly")
@NullMarked
package zhike.customer.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
