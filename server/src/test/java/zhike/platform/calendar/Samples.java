package zhike.platform.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;

/** Calendars that tests count by. */
final class Samples {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Nine hours less one for lunch, Monday to Friday, China's holidays. */
    static final BusinessCalendar OFFICE =
            BusinessCalendar.of(
                    CalendarRules.of(
                                    CHINA,
                                    WeekHours.same(MONDAY, FRIDAY, "09:00-12:00 13:00-18:00"))
                            .with(Holidays.ofChina()));

    private Samples() {}

    /** A shop open until two at night with a pause in the afternoon, shorter on Saturday. */
    static BusinessCalendar shop(ZoneId zone) {
        var days = new EnumMap<>(WeekHours.same(MONDAY, FRIDAY, "10:00-14:00 17:00-02:00").days());
        days.put(SATURDAY, WorkHours.of("18:00-06:00"));
        return BusinessCalendar.of(CalendarRules.of(zone, new WeekHours(days)));
    }

    static Instant at(String local) {
        return at(local, CHINA);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    }
}
