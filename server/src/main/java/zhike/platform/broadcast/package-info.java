/** Tells every node of something that changed. */
@NullMarked
package zhike.platform.broadcast;

import org.jspecify.annotations.NullMarked;
