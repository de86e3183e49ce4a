package zhike.platform.calendar.keeping;

import java.util.List;

/** A module that stores calendars tells by whom one is used; offered as a bean. */
public interface CalendarUse {
    /** Names for people; none when it is not used. */
    List<String> users(long calendarId);
}
