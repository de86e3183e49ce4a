/** Introducers. */
@NullMarked
package zhike.lead.introducer;

import org.jspecify.annotations.NullMarked;
