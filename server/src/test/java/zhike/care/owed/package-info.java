/** That it does what it says. */
@NullMarked
package zhike.care.owed;

import org.jspecify.annotations.NullMarked;
