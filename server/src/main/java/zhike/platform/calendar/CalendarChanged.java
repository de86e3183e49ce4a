package zhike.platform.calendar;

/** What a calendar counts has changed, or for whom it counts; told within the transaction. */
public record CalendarChanged(long calendarId) {}
