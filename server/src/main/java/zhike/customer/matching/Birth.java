package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A date of birth read as well as it can be; parts that are not known are 0.
 *
 * @param digits the date as yyyymmdd, the known beginning of it
 */
record Birth(String digits, int year, int month, int day) {

    /**
     * Reads 1971-6-24, 19710624, 1971.6, 24/06/1971 and the like; null when no year is to be seen.
     */
    static @Nullable Birth of(@Nullable String text) {
        List<String> runs = runs(text);
        if (runs.isEmpty()) {
            return null;
        }
        String first = runs.getFirst();
        if (first.length() >= 8) {
            return compact(first.substring(0, 8));
        }
        if (first.length() == 6) {
            return parts(number(first, 0, 4), number(first, 4, 6), 0);
        }
        if (first.length() == 4) {
            return parts(Integer.parseInt(first), at(runs, 1), at(runs, 2));
        }
        boolean yearLast = runs.size() >= 3 && runs.get(2).length() == 4;
        return yearLast ? parts(at(runs, 2), at(runs, 1), at(runs, 0)) : null;
    }

    boolean complete() {
        return day > 0;
    }

    /** Days since 1970 with the year replaced, or the lowest long when there is no such date. */
    long dayIn(int otherYear) {
        boolean exists =
                otherYear > 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(otherYear, month).lengthOfMonth();
        return exists ? LocalDate.of(otherYear, month, day).toEpochDay() : Long.MIN_VALUE;
    }

    private static @Nullable Birth compact(String eight) {
        int year = number(eight, 0, 4);
        boolean yearLast = !likely(year) && likely(number(eight, 4, 8));
        return yearLast
                ? parts(number(eight, 4, 8), number(eight, 2, 4), number(eight, 0, 2))
                : new Birth(eight, year, number(eight, 4, 6), number(eight, 6, 8));
    }

    private static boolean likely(int year) {
        return year >= 1850 && year <= 2100;
    }

    private static @Nullable Birth parts(int year, int month, int day) {
        if (year < 1000 || month > 99 || day > 99) {
            return null;
        }
        if (month == 0) {
            return new Birth(Integer.toString(year), year, 0, 0);
        }
        boolean monthLast = month > 12 && day >= 1 && day <= 12;
        int realMonth = monthLast ? day : month;
        int realDay = monthLast ? month : day;
        String digits = year + two(realMonth) + (realDay == 0 ? "" : two(realDay));
        return new Birth(digits, year, realMonth, realDay);
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    private static int at(List<String> runs, int index) {
        return index < runs.size() && runs.get(index).length() <= 4
                ? Integer.parseInt(runs.get(index))
                : 0;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static List<String> runs(@Nullable String text) {
        List<String> out = new ArrayList<>(3);
        var run = new StringBuilder();
        String source = text == null ? "" : text;
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                run.append(c);
            } else if (!run.isEmpty()) {
                out.add(run.toString());
                run.setLength(0);
            }
        }
        return out;
    }
}
