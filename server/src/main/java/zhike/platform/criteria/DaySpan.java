package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The days, both included, that an operator on a date means today; null is an open end. */
record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    static DaySpan of(Operator op, List<Object> values, LocalDate today) {
        return switch (op) {
            case ON -> day(date(values, 0));
            case BEFORE -> new DaySpan(null, date(values, 0).minusDays(1));
            case AFTER -> new DaySpan(date(values, 0).plusDays(1), null);
            case BETWEEN -> new DaySpan(date(values, 0), date(values, 1));
            case WITHIN_LAST_DAYS -> new DaySpan(today.minusDays(days(values)), today);
            case WITHIN_NEXT_DAYS -> new DaySpan(today, today.plusDays(days(values)));
            case MORE_THAN_DAYS_AGO -> new DaySpan(null, today.minusDays(days(values) + 1L));
            default -> around(op, today);
        };
    }

    private static DaySpan around(Operator op, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return switch (op) {
            case TODAY -> day(today);
            case THIS_WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new DaySpan(monday, monday.plusDays(6));
            }
            case THIS_MONTH -> new DaySpan(month, month.plusMonths(1).minusDays(1));
            case THIS_QUARTER -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new DaySpan(first, first.plusMonths(3).minusDays(1));
            }
            case THIS_YEAR ->
                    new DaySpan(today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31));
            default -> throw new IllegalArgumentException(op + " names no days");
        };
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static DaySpan day(LocalDate day) {
        return new DaySpan(day, day);
    }

    private static LocalDate date(List<Object> values, int index) {
        return (LocalDate) values.get(index);
    }

    private static int days(List<Object> values) {
        return (Integer) values.getFirst();
    }
}
