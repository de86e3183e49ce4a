@NullMarked
package zhike.visit.plan;

import org.jspecify.annotations.NullMarked;
