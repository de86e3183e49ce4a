@NullMarked
package zhike.platform.calendar.holiday;

import org.jspecify.annotations.NullMarked;
