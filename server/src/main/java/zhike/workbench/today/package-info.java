/** Today's work: one page with what waits, ordered by what breaks first. */
@NullMarked
package zhike.workbench.today;

import org.jspecify.annotations.NullMarked;
