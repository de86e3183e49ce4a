@NullMarked
package zhike.platform.calendar;

import org.jspecify.annotations.NullMarked;
