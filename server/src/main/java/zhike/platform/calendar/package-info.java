/**
 * Working time: which days and hours a calendar works, and how long something takes by it. Pure: no
 * database, no clock.
 */
@NullMarked
package zhike.platform.calendar;

import org.jspecify.annotations.NullMarked;
