package zhike.platform.calendar;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that is not as its weekday.
 *
 * @param hours its own; none for a make-up day that works as a weekday does
 * @param like the weekday whose hours a make-up day works, null for the week's first working day
 */
public record SpecialDay(
        LocalDate day, DayKind kind, WorkHours hours, @Nullable DayOfWeek like, DayName name) {

    public SpecialDay {
        if (!kind.entered()) throw Refusal.invalid("kind", "calendar.day.kind");
        boolean hoursTell = kind == DayKind.HALF_DAY || kind == DayKind.OTHER_HOURS;
        if (hoursTell && hours.none()) throw Refusal.invalid("hours", "calendar.day.hours");
        if (kind == DayKind.HOLIDAY && !hours.none())
            throw Refusal.invalid("hours", "calendar.day.off");
    }

    public static SpecialDay holiday(LocalDate day, DayName name) {
        return new SpecialDay(day, DayKind.HOLIDAY, WorkHours.NONE, null, name);
    }

    public static SpecialDay makeUp(LocalDate day, DayName name) {
        return new SpecialDay(day, DayKind.MAKE_UP, WorkHours.NONE, null, name);
    }

    public static SpecialDay halfDay(LocalDate day, String hours, DayName name) {
        return new SpecialDay(day, DayKind.HALF_DAY, WorkHours.of(hours), null, name);
    }

    /** What is worked on it in such a week. */
    WorkHours worked(WeekHours week) {
        if (kind == DayKind.HOLIDAY || !hours.none()) return hours;
        WorkHours weekday = like == null ? WorkHours.NONE : week.of(like);
        return weekday.none() ? week.usual() : weekday;
    }
}
