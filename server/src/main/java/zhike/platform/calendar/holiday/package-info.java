/** Reads the files in which holidays are announced: tables and iCalendar. */
@NullMarked
package zhike.platform.calendar.holiday;

import org.jspecify.annotations.NullMarked;
