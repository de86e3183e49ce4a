/** Invoices and credit notes: what is owed. */
@NullMarked
package zhike.trade.invoice;

import org.jspecify.annotations.NullMarked;
