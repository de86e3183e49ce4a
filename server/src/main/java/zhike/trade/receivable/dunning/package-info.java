/** Reminders by steps, and what customers promise to pay. */
@NullMarked
package zhike.trade.receivable.dunning;

import org.jspecify.annotations.NullMarked;
