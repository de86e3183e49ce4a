@NullMarked
package zhike.platform.secret;

import org.jspecify.annotations.NullMarked;
