package zhike.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days from Monday to Friday, numbered from Monday, 3 January 2000, in China. */
final class WorkingDays {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2000, 1, 3);

    private WorkingDays() {}

    /** Saturday and Sunday have the number of their Friday. */
    static long number(LocalDate day) {
        long days = day.toEpochDay() - MONDAY.toEpochDay();
        return 5 * Math.floorDiv(days, 7) + Math.min(Math.floorMod(days, 7), 4);
    }

    /** The day from Monday to Friday that has this number. */
    static LocalDate day(long number) {
        return MONDAY.plusDays(7 * Math.floorDiv(number, 5) + Math.floorMod(number, 5));
    }

    /**
     * By how many working days a history that ends at {@code end} moves, so that its last day is
     * the latest one of which at {@code now} the hour of the end is past: nothing of it lies in the
     * future.
     */
    static long between(Instant end, Instant now) {
        ZonedDateTime last = end.atZone(ZONE);
        ZonedDateTime today = now.atZone(ZONE);
        boolean weekend = today.getDayOfWeek().getValue() > 5;
        boolean early = !weekend && today.toLocalTime().isBefore(last.toLocalTime());
        return number(today.toLocalDate()) - (early ? 1 : 0) - number(last.toLocalDate());
    }

    /**
     * By how many days a Monday, a Tuesday, … a Sunday moves when working days move by this number.
     */
    static String shifts(long workingDays) {
        long weeks = Math.floorDiv(workingDays, 5);
        long rest = Math.floorMod(workingDays, 5);
        return IntStream.range(0, 7)
                .mapToObj(
                        day -> {
                            int working = Math.min(day, 4);
                            long shift = 7 * weeks + rest + (working + rest < 5 ? 0 : 2);
                            return String.valueOf(day == 6 ? shift - 1 : shift);
                        })
                .collect(Collectors.joining(", "));
    }
}
