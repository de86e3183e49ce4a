/** Taking files away, giving them back, and letting them go for good. */
@NullMarked
package zhike.customer.removal;

import org.jspecify.annotations.NullMarked;
