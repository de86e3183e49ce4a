/** That it does what it says. */
@NullMarked
package zhike.care.gift;

import org.jspecify.annotations.NullMarked;
