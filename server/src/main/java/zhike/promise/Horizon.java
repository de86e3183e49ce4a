package zhike.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * From where stretches of time are seen.
 *
 * @param today the day that it is there
 * @param day when that day ends
 * @param week when its Sunday ends; on a Sunday the same
 */
public record Horizon(Instant now, LocalDate today, Instant day, Instant week) {

    public static Horizon of(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Horizon(
                now,
                today,
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                sunday.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public Stretch of(Instant due) {
        if (!due.isAfter(now)) return Stretch.OVERDUE;
        if (!due.isAfter(day)) return Stretch.TODAY;
        return due.isAfter(week) ? Stretch.LATER : Stretch.WEEK;
    }
}
