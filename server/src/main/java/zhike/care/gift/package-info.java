/** Gifts: asked for, approved, taken from the stock, received. */
@NullMarked
package zhike.care.gift;

import org.jspecify.annotations.NullMarked;
