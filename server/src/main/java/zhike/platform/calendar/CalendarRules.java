package zhike.platform.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What makes a calendar: its zone, its week, and the days that are not as the week says. */
public record CalendarRules(ZoneId zone, WeekHours week, Map<LocalDate, SpecialDay> days) {
    public CalendarRules {
        days = Map.copyOf(days);
    }

    public static CalendarRules of(ZoneId zone, WeekHours week) {
        return new CalendarRules(zone, week, Map.of());
    }

    /** With these too; they win over the days that were there. */
    public CalendarRules with(Collection<SpecialDay> more) {
        Map<LocalDate, SpecialDay> all = new HashMap<>(days);
        more.forEach(day -> all.put(day.day(), day));
        return new CalendarRules(zone, week, all);
    }

    public CalendarRules with(SpecialDay... more) {
        return with(List.of(more));
    }

    public CalendarDay on(LocalDate day) {
        SpecialDay special = days.get(day);
        if (special != null)
            return new CalendarDay(day, special.kind(), special.worked(week), special.name());
        WorkHours hours = week.of(day.getDayOfWeek());
        DayKind kind = hours.none() ? DayKind.WEEKEND : DayKind.WORK;
        return new CalendarDay(day, kind, hours, DayName.NONE);
    }
}
