@NullMarked
package zhike.visit.coverage;

import org.jspecify.annotations.NullMarked;
