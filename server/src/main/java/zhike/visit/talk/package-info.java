/** Talks with customers that were no visit, and that a customer was touched at all. */
@NullMarked
package zhike.visit.talk;

import org.jspecify.annotations.NullMarked;
