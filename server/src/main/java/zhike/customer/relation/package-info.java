/** Relations between customers, and the further ways to reach one. */
@NullMarked
package zhike.customer.relation;

import org.jspecify.annotations.NullMarked;
