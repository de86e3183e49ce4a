/** Visit plans of a month, and how far they were carried out. */
@NullMarked
package zhike.visit.plan;

import org.jspecify.annotations.NullMarked;
