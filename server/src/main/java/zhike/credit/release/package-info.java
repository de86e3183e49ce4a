/** Orders that were held and are let through. */
@NullMarked
package zhike.credit.release;

import org.jspecify.annotations.NullMarked;
