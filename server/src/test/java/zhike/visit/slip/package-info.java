@NullMarked
package zhike.visit.slip;

import org.jspecify.annotations.NullMarked;
