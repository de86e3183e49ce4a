@NullMarked
package zhike.visit.minutes;

import org.jspecify.annotations.NullMarked;
