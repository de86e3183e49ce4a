/** Opportunities: what may be sold to whom, how far it has come, and why it was lost. */
@NullMarked
package zhike.lead.opportunity;

import org.jspecify.annotations.NullMarked;
