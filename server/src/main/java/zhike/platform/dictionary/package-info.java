/** Pick lists that an administrator extends. */
@NullMarked
package zhike.platform.dictionary;

import org.jspecify.annotations.NullMarked;
