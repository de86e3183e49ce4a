@NullMarked
package zhike.promise.clock;

import org.jspecify.annotations.NullMarked;
