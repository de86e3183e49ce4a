/** The fields of the file: built in and added by an administrator. */
@NullMarked
package zhike.customer.field;

import org.jspecify.annotations.NullMarked;
