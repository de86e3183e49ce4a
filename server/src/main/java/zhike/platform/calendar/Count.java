package zhike.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How working time was counted, a line a calendar day; the lines sum to the total. */
public record Count(Instant from, Instant to, Duration total, List<Line> lines) {

    /** One day: its parts follow each other without a gap. */
    public record Line(
            LocalDate day, DayKind kind, DayName name, List<Part> parts, Duration counted) {}

    public record Part(Instant from, Instant to, Why why) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Why a part counts or does not. Only work counts. */
    public enum Why {
        WORK,
        /** Before the first or after the last hour of a working day. */
        NIGHT,
        BREAK,
        WEEKEND,
        HOLIDAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
