package zhike.platform.calendar.keeping;

import zhike.platform.calendar.DayKind;
import zhike.platform.calendar.DayName;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.calendar.WeekHours;
import zhike.platform.calendar.WorkHours;
import zhike.platform.db.tables.records.CalendarDayRecord;
import zhike.platform.db.tables.records.HolidayRecord;
import zhike.platform.error.Refusal;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Days and weeks as they lie in the tables. */
final class StoredDays {
    private StoredDays() {}

    /** Seven texts from Monday on; the field of a wrong one is named. */
    static WeekHours week(List<String> hours) {
        var days = new EnumMap<DayOfWeek, WorkHours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int at = day.ordinal();
            try {
                days.put(day, WorkHours.of(hours.get(at)));
            } catch (Refusal wrong) {
                throw Refusal.invalid("week[" + at + "]", wrong.code(), wrong.args());
            }
        }
        return new WeekHours(days);
    }

    static String[] texts(WeekHours week) {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> week.of(day).toString())
                .toArray(String[]::new);
    }

    static SpecialDay own(CalendarDayRecord row) {
        return new SpecialDay(
                row.getDay(),
                kind(row.getKind()),
                WorkHours.of(row.getHours()),
                row.getAlike() == null ? null : DayOfWeek.of(row.getAlike()),
                new DayName(row.getNameZh(), row.getNameEn()));
    }

    static SpecialDay holiday(HolidayRecord row) {
        return new SpecialDay(
                row.getDay(),
                kind(row.getKind()),
                WorkHours.NONE,
                null,
                new DayName(row.getNameZh(), row.getNameEn()));
    }

    static DayKind kind(String code) {
        return DayKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
