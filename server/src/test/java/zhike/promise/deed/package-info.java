@NullMarked
package zhike.promise.deed;

import org.jspecify.annotations.NullMarked;
