/** What customers bought and paid so far, kept with every deed and counted anew at night. */
@NullMarked
package zhike.trade.figure;

import org.jspecify.annotations.NullMarked;
