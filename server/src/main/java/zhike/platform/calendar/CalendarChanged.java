package zhike.platform.calendar;

import java.util.Set;

/**
 * What calendars count has changed, or for whom they count; told within the transaction.
 *
 * @param calendarIds by which was counted what may be wrong now
 */
public record CalendarChanged(Set<Long> calendarIds) {}
