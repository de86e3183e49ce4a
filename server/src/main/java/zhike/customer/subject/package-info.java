/** Customers as what promises, approvals and notices are about. */
@NullMarked
package zhike.customer.subject;

import org.jspecify.annotations.NullMarked;
