/** Score cards, grades and what brings them down. */
@NullMarked
package zhike.credit.score;

import org.jspecify.annotations.NullMarked;
