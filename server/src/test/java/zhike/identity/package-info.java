@NullMarked
package zhike.identity;

import org.jspecify.annotations.NullMarked;
