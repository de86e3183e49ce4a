package zhike.platform.calendar.keeping;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.CalendarDay;
import zhike.platform.calendar.LunarDate;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays out one year of a calendar. */
@Component
class YearReading {
    private final Calendars calendars;
    private final HolidayYears holidays;
    private final CalendarList list;

    YearReading(Calendars calendars, HolidayYears holidays, CalendarList list) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.list = list;
    }

    YearShown of(long id, int year, Locale locale) {
        if (year < 2000 || year > 2100)
            throw Refusal.invalid("year", "calendar.beyond", Map.of("first", 2000, "last", 2100));
        BusinessCalendar calendar = calendars.one(id).calendar();
        Map<LocalDate, SpecialDay> own =
                calendars.own(id).stream()
                        .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        List<YearShown.Day> days =
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .map(day -> shown(calendar.on(day), own.get(day), locale))
                        .toList();
        String set = list.one(id).holidaySet();
        return new YearShown(
                year,
                set == null || holidays.knows(set, year),
                (int) days.stream().filter(day -> !day.hours().isEmpty()).count(),
                minutes(calendar, year),
                days);
    }

    private static long minutes(BusinessCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .mapToLong(day -> calendar.on(day).hours().minutes())
                .sum();
    }

    private static YearShown.Day shown(CalendarDay day, @Nullable SpecialDay own, Locale locale) {
        return new YearShown.Day(
                day.day(),
                day.kind().code(),
                day.hours().toString(),
                day.name().in(locale),
                day.name().zh(),
                day.name().en(),
                own != null,
                own == null || own.like() == null ? null : own.like().getValue(),
                LunarDate.of(day.day()).code());
    }
}
