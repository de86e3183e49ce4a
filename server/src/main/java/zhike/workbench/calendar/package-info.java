/** Calendars of people: days, weeks, months and teams. */
@NullMarked
package zhike.workbench.calendar;

import org.jspecify.annotations.NullMarked;
