@NullMarked
package zhike.platform.page;

import org.jspecify.annotations.NullMarked;
