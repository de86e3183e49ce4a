package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and systems write them. */
final class DateText {
    static final String UNREADABLE = "transfer.date.unreadable";
    static final String AMBIGUOUS = "transfer.date.ambiguous";

    private static final String TIME = "(?:[ T].*)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "([0-9]{4})[-/.\u5e74 ]+([0-9]{1,2})[-/.\u6708 ]+([0-9]{1,2})\u65e5?" + TIME);
    private static final Pattern COMPACT =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:[0-9]{6})?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})" + TIME);
    private static final Pattern DAY_WORD =
            Pattern.compile("(?i)([0-9]{1,2})[- .]*([a-z]{3})[a-z]*[- ,.]*([0-9]{4})");
    private static final Pattern WORD_DAY =
            Pattern.compile("(?i)([a-z]{3})[a-z]*[- .]*([0-9]{1,2})[- ,.]+([0-9]{4})");
    private static final Pattern SERIAL = Pattern.compile("([1-7][0-9]{4})(?:\\.[0-9]+)?");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("([0-9]{4})(?:[-/.\u5e74]([0-9]{1,2})?\u6708?)?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** The date, or the code of why there is none. */
    record Reading(@Nullable LocalDate date, @Nullable String problem) {
        static final Reading NONE = new Reading(null, UNREADABLE);
    }

    private DateText() {}

    /**
     * @param vague whether a year or a month alone will do: their first day is taken
     */
    static Reading read(String text, DateOrder order, boolean vague) {
        String value = text.strip();
        Matcher last = YEAR_LAST.matcher(value);
        if (last.matches()) {
            return yearLast(number(last, 1), number(last, 2), number(last, 3), order);
        }
        Matcher m = YEAR_FIRST.matcher(value);
        if (m.matches() || (m = COMPACT.matcher(value)).matches()) {
            return day(number(m, 1), number(m, 2), number(m, 3));
        } else if ((m = DAY_WORD.matcher(value)).matches()) {
            return day(number(m, 3), month(m.group(2)), number(m, 1));
        } else if ((m = WORD_DAY.matcher(value)).matches()) {
            return day(number(m, 3), month(m.group(1)), number(m, 2));
        } else if ((m = SERIAL.matcher(value)).matches()) {
            return checked(SERIAL_ZERO.plusDays(number(m, 1)));
        }
        m = YEAR_MONTH.matcher(value);
        return vague && m.matches()
                ? day(number(m, 1), m.group(2) == null ? 1 : number(m, 2), 1)
                : Reading.NONE;
    }

    private static Reading yearLast(int first, int second, int year, DateOrder order) {
        if (first > 12 || order == DateOrder.DAY_FIRST && second <= 12 || first == second) {
            return day(year, second, first);
        } else if (second > 12 || order == DateOrder.MONTH_FIRST) {
            return day(year, first, second);
        }
        return new Reading(null, AMBIGUOUS);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Reading day(int year, int month, int day) {
        try {
            return checked(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Reading.NONE;
        }
    }

    private static Reading checked(LocalDate date) {
        return date.getYear() >= 1600 && date.getYear() < 2200
                ? new Reading(date, null)
                : Reading.NONE;
    }

    static boolean provesDayFirst(String text) {
        Matcher last = YEAR_LAST.matcher(text.strip());
        return last.matches() && number(last, 1) > 12 && number(last, 2) <= 12;
    }

    static boolean provesMonthFirst(String text) {
        Matcher last = YEAR_LAST.matcher(text.strip());
        return last.matches() && number(last, 2) > 12 && number(last, 1) <= 12;
    }

    static Optional<Integer> year(String text) {
        Matcher year = Pattern.compile("(?:^|[^0-9])([0-9]{4})(?:[^0-9]|$)").matcher(text);
        return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
    }
}
