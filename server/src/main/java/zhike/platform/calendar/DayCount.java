package zhike.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes a count down day by day. */
final class DayCount {
    private final CalendarRules rules;
    private final WorkTimeline time;

    DayCount(CalendarRules rules, WorkTimeline time) {
        this.rules = rules;
        this.time = time;
    }

    Count count(Instant from, Instant to) {
        long start = DayClock.nanos(from);
        long end = Math.max(start, DayClock.nanos(to));
        List<Count.Line> lines = new ArrayList<>();
        LocalDate day = from.atZone(rules.zone()).toLocalDate();
        for (long at = start; at < end; day = day.plusDays(1)) {
            long midnight = nanos(day.plusDays(1));
            if (midnight <= at) continue;
            long until = Math.min(midnight, end);
            lines.add(line(day, at, until));
            at = until;
        }
        Duration total =
                lines.stream().map(Count.Line::counted).reduce(Duration.ZERO, Duration::plus);
        return new Count(from, to, total, List.copyOf(lines));
    }

    private long nanos(LocalDate day) {
        return day.atStartOfDay(rules.zone()).toInstant().getEpochSecond() * 1_000_000_000L;
    }

    private Count.Line line(LocalDate date, long from, long until) {
        CalendarDay day = rules.on(date);
        List<Count.Part> parts = new ArrayList<>();
        Duration counted = Duration.ZERO;
        long at = from;
        for (int span = Math.max(0, time.lastBegunBy(from)); at < until; span++) {
            boolean more = span < time.spans() && time.start(span) < until;
            long open = more ? Math.max(at, Math.min(time.start(span), until)) : until;
            if (open > at) parts.add(part(at, open, idle(day, at, open)));
            long close = more ? Math.min(time.end(span), until) : open;
            if (close > open) {
                parts.add(part(open, close, Count.Why.WORK));
                counted = counted.plusNanos(close - open);
            }
            at = Math.max(open, close);
        }
        return new Count.Line(date, day.kind(), day.name(), List.copyOf(parts), counted);
    }

    private Count.Why idle(CalendarDay day, long from, long until) {
        if (day.kind() == DayKind.HOLIDAY) return Count.Why.HOLIDAY;
        if (day.hours().none()) return Count.Why.WEEKEND;
        int index = DayClock.index(day.day());
        if (!time.worksOn(index)) return Count.Why.NIGHT;
        boolean within = from >= time.startOf(index) && until <= time.endOf(index);
        return within ? Count.Why.BREAK : Count.Why.NIGHT;
    }

    private static Count.Part part(long from, long until, Count.Why why) {
        return new Count.Part(DayClock.instant(from), DayClock.instant(until), why);
    }
}
