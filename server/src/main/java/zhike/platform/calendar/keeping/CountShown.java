package zhike.platform.calendar.keeping;

import zhike.platform.calendar.Count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A count as people read it.
 *
 * @param seconds of working time in all
 * @param zone in which the days of the lines begin
 */
record CountShown(Instant from, Instant to, String zone, long seconds, List<Line> lines) {
    record Line(LocalDate day, String kind, String name, long seconds, List<Part> parts) {}

    record Part(Instant from, Instant to, String why, long seconds) {}

    static CountShown of(Count count, ZoneId zone, Locale locale) {
        return new CountShown(
                count.from(),
                count.to(),
                zone.getId(),
                count.total().toSeconds(),
                count.lines().stream().map(line -> line(line, locale)).toList());
    }

    private static Line line(Count.Line line, Locale locale) {
        return new Line(
                line.day(),
                line.kind().code(),
                line.name().in(locale),
                line.counted().toSeconds(),
                line.parts().stream().map(CountShown::part).toList());
    }

    private static Part part(Count.Part part) {
        return new Part(part.from(), part.to(), part.why().code(), part.length().toSeconds());
    }
}
