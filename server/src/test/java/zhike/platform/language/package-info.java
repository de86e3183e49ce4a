@NullMarked
package zhike.platform.language;

import org.jspecify.annotations.NullMarked;
