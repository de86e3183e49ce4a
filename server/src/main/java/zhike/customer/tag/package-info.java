/** Tags: kept by few, put on customers by many. */
@NullMarked
package zhike.customer.tag;

import org.jspecify.annotations.NullMarked;
