/** Who is near to the next level, and who has bought once or for the second time. */
@NullMarked
package zhike.grading.promotion;

import org.jspecify.annotations.NullMarked;
