/** What is known of a customer's credit now, and whether an order may pass. */
@NullMarked
package zhike.credit.account;

import org.jspecify.annotations.NullMarked;
