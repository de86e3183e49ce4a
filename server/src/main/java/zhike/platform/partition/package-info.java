/** Tables cut by month. */
@NullMarked
package zhike.platform.partition;

import org.jspecify.annotations.NullMarked;
