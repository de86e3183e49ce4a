/** The pool of customers without an owner: who takes one, how many, and when again. */
@NullMarked
package zhike.lead.pool;

import org.jspecify.annotations.NullMarked;
