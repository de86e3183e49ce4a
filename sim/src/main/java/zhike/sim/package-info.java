/**
 * A development tool: plays half a year of a company through the REST API, with a clock that it
 * turns, and saves what came of it with the product's own backup. What {@code ./zhike run --demo}
 * shows is made here.
 */
@NullMarked
package zhike.sim;

import org.jspecify.annotations.NullMarked;
