package zhike.bench;

import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.CalendarRules;
import zhike.platform.calendar.Holidays;
import zhike.platform.calendar.WeekHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Calculations of working time a second on one core, against the plain addition of time to an
 * instant as the floor.
 */
public final class WorkingTimeSpeed {
    private static final int SAMPLES = 1 << 16;
    private static final int ROUNDS = 60;
    private static final double MILLION = 1e6;
    private final Instant[] moments = new Instant[SAMPLES];
    private final Duration[] amounts = new Duration[SAMPLES];
    private long kept;

    private WorkingTimeSpeed() {
        Random random = new Random(20261122);
        long first = LocalDate.of(2015, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        for (int i = 0; i < SAMPLES; i++) {
            moments[i] = Instant.ofEpochSecond(first + random.nextLong(12L * 365 * 86_400));
            amounts[i] = Duration.ofSeconds(random.nextLong(300L * 3_600));
        }
    }

    public static void main(String[] args) {
        new WorkingTimeSpeed().run();
    }

    private void run() {
        long start = System.nanoTime();
        BusinessCalendar calendar =
                BusinessCalendar.of(
                        CalendarRules.of(
                                        ZoneId.of("Asia/Shanghai"),
                                        WeekHours.same(
                                                DayOfWeek.MONDAY,
                                                DayOfWeek.FRIDAY,
                                                "09:00-12:00 13:00-18:00"))
                                .with(Holidays.ofChina()));
        System.out.printf("laid out in %.1f ms%n", (System.nanoTime() - start) / MILLION);
        double floor = measure("Instant.plus (floor)", Instant::plus, 0);
        measure("plus", calendar::plus, floor);
        measure("minus", calendar::minus, floor);
        measure("between", (from, by) -> calendar.between(from, from.plus(by)), floor);
        measure(
                "endOfDay",
                (from, by) ->
                        calendar.endOfDay(LocalDate.ofEpochDay(from.getEpochSecond() / 86_400)),
                floor);
        System.out.println("checksum " + kept);
    }

    /** The best of the rounds after those that warm up; millions a second. */
    private double measure(String what, BiFunction<Instant, Duration, Object> work, double floor) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < SAMPLES; i++) kept += work.apply(moments[i], amounts[i]).hashCode();
            best = Math.min(best, System.nanoTime() - start);
        }
        double millions = SAMPLES * 1e3 / best;
        System.out.printf(
                "%-22s %8.2f million/s%s%n",
                what,
                millions,
                floor == 0 ? "" : "   1/%.1f of the floor".formatted(floor / millions));
        return millions;
    }
}
