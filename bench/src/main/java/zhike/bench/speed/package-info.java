/**
 * How fast the product is on a million customers, beside what the bare database does with the same
 * rows.
 */
@NullMarked
package zhike.bench.speed;

import org.jspecify.annotations.NullMarked;
