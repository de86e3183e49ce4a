package zhike.platform.calendar;

import java.util.Locale;

/** What a day is in a calendar. The first two come from the week, the others are entered. */
public enum DayKind {
    WORK,
    WEEKEND,
    HOLIDAY,
    /** Works although the week or a holiday would have it off. */
    MAKE_UP,
    HALF_DAY,
    /** Works other hours than its weekday does. */
    OTHER_HOURS;

    public boolean entered() {
        return this != WORK && this != WEEKEND;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
