/** 客户信息档案: what was collected of a customer, reviewed, entered, sent on, archived. */
@NullMarked
package zhike.customer.form;

import org.jspecify.annotations.NullMarked;
