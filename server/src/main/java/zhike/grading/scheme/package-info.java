/** Schemes of grading: what they ask, in editions. */
@NullMarked
package zhike.grading.scheme;

import org.jspecify.annotations.NullMarked;
