@NullMarked
package zhike.grading.value;

import org.jspecify.annotations.NullMarked;
