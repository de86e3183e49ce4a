package zhike.platform.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A calendar laid out span by span from 2000 to 2100, each with the time worked before it, so that
 * any calculation is a search or two.
 */
final class WorkTimeline {
    private static final int DAYS = DayClock.index(DayClock.LAST) + 1;
    private long[] starts = new long[DAYS * 2];
    private long[] ends = new long[DAYS * 2];
    private long[] before = new long[DAYS * 2];
    private int count;
    private long total;

    /** The first span that begins on each day, and the number of spans after the last day. */
    private final int[] firstOfDay = new int[DAYS + 1];

    /** How many days before each one work. */
    private final int[] workedBefore = new int[DAYS + 1];

    private final int[] workdays;

    WorkTimeline(CalendarRules rules) {
        DayClock clock = new DayClock(rules.zone());
        int[] working = new int[DAYS];
        int found = 0;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = DayClock.FIRST.plusDays(i);
            firstOfDay[i] = count;
            workedBefore[i] = found;
            for (WorkSpan span : rules.on(day).hours().spans())
                add(
                        clock.nanos(day.toEpochDay(), span.from()),
                        clock.nanos(day.toEpochDay(), span.to()));
            if (count > firstOfDay[i]) working[found++] = i;
        }
        firstOfDay[DAYS] = count;
        workedBefore[DAYS] = found;
        workdays = Arrays.copyOf(working, found);
        starts = Arrays.copyOf(starts, count);
        ends = Arrays.copyOf(ends, count);
        before = Arrays.copyOf(before, count);
    }

    /** A night shift that runs into the next day's first span is counted once. */
    private void add(long start, long end) {
        long begin = count == 0 ? start : Math.max(start, ends[count - 1]);
        if (end <= begin) return;
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            before = Arrays.copyOf(before, count * 2);
        }
        starts[count] = begin;
        ends[count] = end;
        before[count++] = total;
        total += end - begin;
    }

    /** The last span that has begun by then; -1 before the first. */
    int lastBegunBy(long at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    long worked(long at) {
        int span = lastBegunBy(at);
        return span < 0 ? 0 : before[span] + Math.min(at, ends[span]) - starts[span];
    }

    boolean openAt(long at) {
        int span = lastBegunBy(at);
        return span >= 0 && at < ends[span];
    }

    /** The first moment by which so much is worked: where a span ends, its end. */
    long earliest(long amount) {
        if (amount <= 0 || amount > total) throw DayClock.beyond();
        int found = Arrays.binarySearch(before, amount);
        int span = found >= 0 ? found - 1 : -found - 2;
        return starts[span] + amount - before[span];
    }

    /** The last moment by which no more than so much is worked: where a span begins, its start. */
    long latest(long amount) {
        if (amount < 0 || amount > total) throw DayClock.beyond();
        int found = Arrays.binarySearch(before, amount);
        int span = found >= 0 ? found : -found - 2;
        return starts[span] + amount - before[span];
    }

    boolean worksOn(int day) {
        return firstOfDay[day + 1] > firstOfDay[day];
    }

    /** The day itself if it works, else the next one that does. */
    int workdayFrom(int day) {
        return workday(workedBefore[day]);
    }

    /** The nth working day after this day. */
    int workdayAfter(int day, int n) {
        return workday((long) workedBefore[day + 1] + n - 1);
    }

    int workdayBefore(int day, int n) {
        return workday((long) workedBefore[day] - n);
    }

    private int workday(long rank) {
        if (rank < 0 || rank >= workdays.length) throw DayClock.beyond();
        return workdays[(int) rank];
    }

    long startOf(int workday) {
        return starts[firstOfDay[workday]];
    }

    long endOf(int workday) {
        return ends[firstOfDay[workday + 1] - 1];
    }

    int spans() {
        return count;
    }

    long start(int span) {
        return starts[span];
    }

    long end(int span) {
        return ends[span];
    }
}
