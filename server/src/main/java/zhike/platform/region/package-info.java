/** Administrative divisions of China. */
@NullMarked
package zhike.platform.region;

import org.jspecify.annotations.NullMarked;
