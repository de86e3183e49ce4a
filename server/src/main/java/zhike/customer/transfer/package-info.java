/**
 * What the files mean that customers come in and go out with: columns of tables, and business cards
 * (vCard).
 */
@NullMarked
package zhike.customer.transfer;

import org.jspecify.annotations.NullMarked;
