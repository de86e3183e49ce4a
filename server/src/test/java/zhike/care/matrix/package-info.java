/** That it does what it says. */
@NullMarked
package zhike.care.matrix;

import org.jspecify.annotations.NullMarked;
