/** One deed done to many customers. */
@NullMarked
package zhike.customer.bulk;

import org.jspecify.annotations.NullMarked;
