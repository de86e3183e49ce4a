package zhike.platform.calendar.keeping;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A year of a calendar day by day.
 *
 * @param holidaysKnown false where the holidays of that year are neither shipped nor entered yet
 * @param workingDays how many of them work
 * @param minutes worked in the year
 */
record YearShown(int year, boolean holidaysKnown, int workingDays, long minutes, List<Day> days) {
    /**
     * @param own set for this calendar; it wins over week and holidays
     * @param alike the weekday whose hours an own make-up day works, 1 for Monday
     * @param lunar month and day of the lunar calendar, such as 08-15 or L06-01
     */
    record Day(
            LocalDate day,
            String kind,
            String hours,
            String name,
            String nameZh,
            String nameEn,
            boolean own,
            @Nullable Integer alike,
            String lunar) {}
}
