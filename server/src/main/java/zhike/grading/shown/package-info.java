/** The grade wherever customers are shown. */
@NullMarked
package zhike.grading.shown;

import org.jspecify.annotations.NullMarked;
