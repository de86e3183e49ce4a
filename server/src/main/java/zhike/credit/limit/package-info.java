/** How much a customer may owe: what the formula says, and what is asked for. */
@NullMarked
package zhike.credit.limit;

import org.jspecify.annotations.NullMarked;
