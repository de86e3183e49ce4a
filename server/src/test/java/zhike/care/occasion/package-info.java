/** That it does what it says. */
@NullMarked
package zhike.care.occasion;

import org.jspecify.annotations.NullMarked;
