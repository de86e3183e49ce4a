/** 客户移交: all or some customers of a person go to others in one step, with the work on them. */
@NullMarked
package zhike.customer.turnover;

import org.jspecify.annotations.NullMarked;
