/** Kinds of promises: rows that an administrator reads and changes. */
@NullMarked
package zhike.promise.kind;

import org.jspecify.annotations.NullMarked;
