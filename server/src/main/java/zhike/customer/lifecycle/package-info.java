/** From first acquaintance to loss: stages, confirmation, staleness, quality, sources. */
@NullMarked
package zhike.customer.lifecycle;

import org.jspecify.annotations.NullMarked;
