/** Customers who brought customers, and what that was worth. */
@NullMarked
package zhike.care.referral;

import org.jspecify.annotations.NullMarked;
