/** Who may see what of a customer: looks behind masks, and who sees the file at all. */
@NullMarked
package zhike.customer.custody;

import org.jspecify.annotations.NullMarked;
