/** Where customers stand in each scheme, and how they moved. */
@NullMarked
package zhike.grading.standing;

import org.jspecify.annotations.NullMarked;
