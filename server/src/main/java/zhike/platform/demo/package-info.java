/** The demonstration company, for {@code run --demo}: a backup that ships, moved to today. */
@NullMarked
package zhike.platform.demo;

import org.jspecify.annotations.NullMarked;
