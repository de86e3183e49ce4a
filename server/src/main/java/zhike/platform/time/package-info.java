/** The clock, handed in everywhere. */
@NullMarked
package zhike.platform.time;

import org.jspecify.annotations.NullMarked;
