/** That it does what it says. */
@NullMarked
package zhike.care.referral;

import org.jspecify.annotations.NullMarked;
