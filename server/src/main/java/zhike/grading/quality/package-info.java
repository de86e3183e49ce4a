/** How well customers are graded: seriousness, accuracy, timeliness, completeness. */
@NullMarked
package zhike.grading.quality;

import org.jspecify.annotations.NullMarked;
