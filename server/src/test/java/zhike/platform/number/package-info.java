@NullMarked
package zhike.platform.number;

import org.jspecify.annotations.NullMarked;
