/** Pages by key, never by offset. */
@NullMarked
package zhike.platform.page;

import org.jspecify.annotations.NullMarked;
