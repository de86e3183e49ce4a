@NullMarked
package zhike.platform.sheet;

import org.jspecify.annotations.NullMarked;
