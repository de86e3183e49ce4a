/** The calendars that are kept: their weeks, holidays and own days, and what they count. */
@NullMarked
package zhike.platform.calendar.keeping;

import org.jspecify.annotations.NullMarked;
