/** Follow-up plans that run without end. */
@NullMarked
package zhike.visit.followup;

import org.jspecify.annotations.NullMarked;
