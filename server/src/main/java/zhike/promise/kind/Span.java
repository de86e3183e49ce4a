package zhike.promise.kind;

import zhike.platform.calendar.BusinessCalendar;

import java.time.Duration;
import java.time.Instant;

/**
 * @param minutes of working time, or of the clock on the wall
 */
public record Span(int minutes, boolean working) {
    static final int LONGEST = 366 * 1440;

    public Instant after(Instant at, BusinessCalendar calendar) {
        return working ? calendar.plus(at, length()) : at.plus(length());
    }

    public Instant before(Instant at, BusinessCalendar calendar) {
        return working ? calendar.minus(at, length()) : at.minus(length());
    }

    private Duration length() {
        return Duration.ofMinutes(minutes);
    }

    boolean sound(int least) {
        return minutes >= least && minutes <= LONGEST;
    }
}
