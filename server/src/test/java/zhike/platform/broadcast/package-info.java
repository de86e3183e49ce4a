@NullMarked
package zhike.platform.broadcast;

import org.jspecify.annotations.NullMarked;
