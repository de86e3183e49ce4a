@NullMarked
package zhike.visit;

import org.jspecify.annotations.NullMarked;
