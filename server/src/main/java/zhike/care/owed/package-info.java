/** What is owed to whom, made by the matrix, and what became of it. */
@NullMarked
package zhike.care.owed;

import org.jspecify.annotations.NullMarked;
