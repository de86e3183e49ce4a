/** The entitlement matrix: what each grade is promised, by day. */
@NullMarked
package zhike.care.matrix;

import org.jspecify.annotations.NullMarked;
