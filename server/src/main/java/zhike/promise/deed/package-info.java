/** What people do to promises, with their rights. */
@NullMarked
package zhike.promise.deed;

import org.jspecify.annotations.NullMarked;
