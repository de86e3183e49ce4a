package zhike.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts working time in one zone, from 2000 to 2100; a {@code Refusal} (calendar.beyond) outside
 * these years. Immutable and fast: make it once, ask it often.
 */
public final class BusinessCalendar {
    /** Longer than everything that is laid out. */
    private static final Duration ENDLESS = Duration.ofDays(101 * 366);

    private final CalendarRules rules;
    private final WorkTimeline time;

    private BusinessCalendar(CalendarRules rules) {
        this.rules = rules;
        time = new WorkTimeline(rules);
    }

    public static BusinessCalendar of(CalendarRules rules) {
        return new BusinessCalendar(rules);
    }

    public ZoneId zone() {
        return rules.zone();
    }

    public CalendarRules rules() {
        return rules;
    }

    public CalendarDay on(LocalDate day) {
        return rules.on(day);
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    public boolean worksOn(LocalDate day) {
        return time.worksOn(DayClock.index(day));
    }

    /** A span is open when it begins and no more when it ends. */
    public boolean openAt(Instant at) {
        return time.openAt(DayClock.nanos(at));
    }

    /**
     * The first moment by which so much was worked since: the end of the day rather than the next
     * morning. No time later is the same moment, open or not; a negative amount counts back.
     */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) return minus(from, working.negated());
        long start = DayClock.nanos(from);
        if (working.isZero()) return from;
        return DayClock.instant(time.earliest(time.worked(start) + nanos(working)));
    }

    /**
     * The last moment from which on so much was worked: the morning rather than the last evening.
     */
    public Instant minus(Instant from, Duration working) {
        if (working.isNegative()) return plus(from, working.negated());
        long start = DayClock.nanos(from);
        if (working.isZero()) return from;
        return DayClock.instant(time.latest(time.worked(start) - nanos(working)));
    }

    /** Working time from one moment to another; none when the other is not later. */
    public Duration between(Instant from, Instant to) {
        long worked = time.worked(DayClock.nanos(to)) - time.worked(DayClock.nanos(from));
        return worked <= 0 ? Duration.ZERO : Duration.ofNanos(worked);
    }

    /** So many working days after this day, which itself is not counted. */
    public LocalDate plusDays(LocalDate day, int workingDays) {
        if (workingDays < 0) return minusDays(day, Math.negateExact(workingDays));
        int from = DayClock.index(day);
        return workingDays == 0 ? day : date(time.workdayAfter(from, workingDays));
    }

    public LocalDate minusDays(LocalDate day, int workingDays) {
        if (workingDays < 0) return plusDays(day, Math.negateExact(workingDays));
        int from = DayClock.index(day);
        return workingDays == 0 ? day : date(time.workdayBefore(from, workingDays));
    }

    /** The close of work; of a day off, that of the next working day. */
    public Instant endOfDay(LocalDate day) {
        return DayClock.instant(time.endOf(time.workdayFrom(DayClock.index(day))));
    }

    /** When work begins; of a day off, on the next working day. */
    public Instant startOfDay(LocalDate day) {
        return DayClock.instant(time.startOf(time.workdayFrom(DayClock.index(day))));
    }

    /** The count of {@link #between} day by day: what counts, what does not, and why. */
    public Count explain(Instant from, Instant to) {
        return new DayCount(rules, time).count(from, to);
    }

    private static long nanos(Duration working) {
        if (working.compareTo(ENDLESS) > 0) throw DayClock.beyond();
        return working.toNanos();
    }

    private static LocalDate date(int day) {
        return DayClock.FIRST.plusDays(day);
    }
}
