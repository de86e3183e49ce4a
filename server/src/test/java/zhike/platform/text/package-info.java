@NullMarked
package zhike.platform.text;

import org.jspecify.annotations.NullMarked;
