/** Customers taken out: tables, cards and paper, within reach and with a line in the trail. */
@NullMarked
package zhike.customer.export;

import org.jspecify.annotations.NullMarked;
