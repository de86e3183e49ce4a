package zhike.workbench.calendar;

import zhike.identity.Named;

import java.time.LocalDate;
import java.util.List;

/**
 * Calendars side by side.
 *
 * @param zone in which days begin
 * @param from the first day
 * @param to the last day
 * @param more there are more people or entries than are shown
 */
record CalendarView(
        String zone,
        LocalDate from,
        LocalDate to,
        List<Person> people,
        List<Shading> calendars,
        List<Appointment> appointments,
        boolean more) {

    /**
     * @param calendarId by which they work
     */
    record Person(long id, String name, Named unit, long calendarId) {}

    record Shading(long id, String name, List<Day> days) {}

    /**
     * @param kind work, weekend, holiday, make_up, half_day or other_hours
     * @param name of a holiday
     * @param hours such as 09:00-12:00 13:30-18:00; empty on a day off
     */
    record Day(LocalDate day, String kind, String name, String hours) {}
}
