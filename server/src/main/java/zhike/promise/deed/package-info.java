/** What people do to promises, one or many at once, as far as their rights go. */
@NullMarked
package zhike.promise.deed;

import org.jspecify.annotations.NullMarked;
