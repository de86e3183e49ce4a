/** Tells open screens at once that what their reader may see has changed. */
@NullMarked
package zhike.identity.live;

import org.jspecify.annotations.NullMarked;
