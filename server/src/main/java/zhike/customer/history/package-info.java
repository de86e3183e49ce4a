/** What happened to a customer, what changed, and how the file stood at any moment. */
@NullMarked
package zhike.customer.history;

import org.jspecify.annotations.NullMarked;
