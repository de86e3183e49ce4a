/** 客户归属争议: both claims, what the records say, and how it was ruled. */
@NullMarked
package zhike.customer.conflict;

import org.jspecify.annotations.NullMarked;
