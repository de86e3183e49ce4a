@NullMarked
package zhike.promise;

import org.jspecify.annotations.NullMarked;
