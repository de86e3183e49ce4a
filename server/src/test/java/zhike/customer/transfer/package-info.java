@NullMarked
package zhike.customer.transfer;

import org.jspecify.annotations.NullMarked;
