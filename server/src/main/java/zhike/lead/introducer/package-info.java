/** Who can introduce a customer, and the introductions that they made. */
@NullMarked
package zhike.lead.introducer;

import org.jspecify.annotations.NullMarked;
