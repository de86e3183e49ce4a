/** Who has not been visited, and whom we visit too often. */
@NullMarked
package zhike.visit.coverage;

import org.jspecify.annotations.NullMarked;
