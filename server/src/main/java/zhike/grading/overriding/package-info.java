/** Levels set by hand: with reason and end, approved. */
@NullMarked
package zhike.grading.overriding;

import org.jspecify.annotations.NullMarked;
