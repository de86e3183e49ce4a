@NullMarked
package zhike.trade;

import org.jspecify.annotations.NullMarked;
