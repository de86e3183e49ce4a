/**
 * Bringing in customers from files: detection, mapping, preview, the run in batches, the way back.
 */
@NullMarked
package zhike.customer.importing;

import org.jspecify.annotations.NullMarked;
