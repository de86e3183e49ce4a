package zhike.promise;

import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.CalendarRules;
import zhike.platform.calendar.Holidays;
import zhike.platform.calendar.WeekHours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A Chinese office for tests: Monday to Friday, nine to six, an hour off at noon. */
public final class Calendars {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final BusinessCalendar OFFICE =
            BusinessCalendar.of(
                    CalendarRules.of(
                                    ZONE,
                                    WeekHours.same(
                                            DayOfWeek.MONDAY,
                                            DayOfWeek.FRIDAY,
                                            "09:00-12:00 13:00-18:00"))
                            .with(Holidays.ofChina()));

    private Calendars() {}

    /**
     * @param text such as 2026-09-30T16:00
     */
    public static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }
}
