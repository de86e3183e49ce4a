/** A request sent twice is carried out once. */
@NullMarked
package zhike.platform.idempotency;

import org.jspecify.annotations.NullMarked;
