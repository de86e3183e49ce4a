/** Files that belong to a customer. */
@NullMarked
package zhike.customer.attachment;

import org.jspecify.annotations.NullMarked;
