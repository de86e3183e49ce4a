/** Texts in both languages, from the message files. */
@NullMarked
package zhike.platform.language;

import org.jspecify.annotations.NullMarked;
