/** Work that a node repeats for as long as it lives. */
@NullMarked
package zhike.platform.loop;

import org.jspecify.annotations.NullMarked;
