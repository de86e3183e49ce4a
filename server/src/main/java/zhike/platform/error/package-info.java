/** Coded errors: a code, a sentence in the reader's language, a next step. */
@NullMarked
package zhike.platform.error;

import org.jspecify.annotations.NullMarked;
