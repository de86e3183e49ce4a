@NullMarked
package zhike.platform.idempotency;

import org.jspecify.annotations.NullMarked;
