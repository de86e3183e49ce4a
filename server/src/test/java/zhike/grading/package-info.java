@NullMarked
package zhike.grading;

import org.jspecify.annotations.NullMarked;
