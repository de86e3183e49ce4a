/** What was promised to a customer. */
@NullMarked
package zhike.customer.promise;

import org.jspecify.annotations.NullMarked;
