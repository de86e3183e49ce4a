/** Minutes of meetings, on their way to the customer and back. */
@NullMarked
package zhike.visit.minutes;

import org.jspecify.annotations.NullMarked;
