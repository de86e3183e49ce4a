package zhike.platform.calendar;

import java.time.LocalDate;

/** One day as a calendar has it. */
public record CalendarDay(LocalDate day, DayKind kind, WorkHours hours, DayName name) {}
