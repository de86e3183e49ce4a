/** The clock that looks at what is due. */
@NullMarked
package zhike.promise.clock;

import org.jspecify.annotations.NullMarked;
