/** Promises as people look at them. */
@NullMarked
package zhike.promise.list;

import org.jspecify.annotations.NullMarked;
