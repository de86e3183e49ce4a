@NullMarked
package zhike.platform.loop;

import org.jspecify.annotations.NullMarked;
