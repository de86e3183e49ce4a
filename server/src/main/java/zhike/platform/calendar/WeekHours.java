package zhike.platform.calendar;

import zhike.platform.error.Refusal;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** The hours of each weekday; at least one of them works. */
public record WeekHours(Map<DayOfWeek, WorkHours> days) {
    public WeekHours {
        var all = new EnumMap<DayOfWeek, WorkHours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            all.put(day, days.getOrDefault(day, WorkHours.NONE));
        if (all.values().stream().allMatch(WorkHours::none))
            throw Refusal.invalid("week", "calendar.week.empty");
        days = Map.copyOf(all);
    }

    /** The same hours from one weekday to another, the others off. */
    public static WeekHours same(DayOfWeek first, DayOfWeek last, String hours) {
        var days = new EnumMap<DayOfWeek, WorkHours>(DayOfWeek.class);
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            days.put(day, WorkHours.of(hours));
            if (day == last) return new WeekHours(days);
        }
    }

    public WorkHours of(DayOfWeek day) {
        return days.getOrDefault(day, WorkHours.NONE);
    }

    /** What a make-up day works that is not told its own hours: those of the week's first day. */
    public WorkHours usual() {
        for (DayOfWeek day : DayOfWeek.values()) if (!of(day).none()) return of(day);
        return WorkHours.NONE;
    }
}
