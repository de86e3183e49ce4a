/** That it does what it says. */
@NullMarked
package zhike.care.retention;

import org.jspecify.annotations.NullMarked;
