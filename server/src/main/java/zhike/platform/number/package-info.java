/** Numbers that people read: customers' numbers and such, by a rule that is data. */
@NullMarked
package zhike.platform.number;

import org.jspecify.annotations.NullMarked;
