@NullMarked
package zhike.promise.list;

import org.jspecify.annotations.NullMarked;
