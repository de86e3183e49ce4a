/** How promises are kept. */
@NullMarked
package zhike.promise.report;

import org.jspecify.annotations.NullMarked;
