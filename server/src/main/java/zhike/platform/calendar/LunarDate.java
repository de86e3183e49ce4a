package zhike.platform.calendar;

import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the lunar calendar, 1900 to 2100; a {@code Refusal} (calendar.beyond) outside.
 *
 * @param year by the Gregorian year in which it begins
 * @param leap in the month that repeats its number
 */
public record LunarDate(int year, int month, boolean leap, int day) {
    private static final Pattern CODE = Pattern.compile("(L?)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|30)");

    public static LunarDate of(LocalDate day) {
        LunarYear year = LunarYear.at(day);
        int left = (int) (day.toEpochDay() - year.first().toEpochDay());
        int place = 0;
        while (left >= year.lengths().get(place)) left -= year.lengths().get(place++);
        boolean after = year.leap() > 0 && place >= year.leap();
        return new LunarDate(
                year.year(), place + (after ? 0 : 1), after && place == year.leap(), left + 1);
    }

    /**
     * A month or a thirtieth day that this year does not have falls on the plain month and on the
     * twenty-ninth, as birthdays are kept.
     */
    public LocalDate solar() {
        LunarYear in = LunarYear.of(year);
        return in.day(in.place(month, leap), day);
    }

    /** Without the year: {@code 08-15}, {@code L06-01} in a leap month. */
    public String code() {
        return "%s%02d-%02d".formatted(leap ? "L" : "", month, day);
    }

    /** The next time, that day included, that a yearly day such as a birthday comes round. */
    public static LocalDate next(String code, LocalDate from) {
        int year = of(from).year();
        LocalDate found = in(year, code).solar();
        return found.isBefore(from) ? in(year + 1, code).solar() : found;
    }

    private static LunarDate in(int year, String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) throw Refusal.invalid("lunar", "calendar.lunar.wrong");
        return new LunarDate(
                year,
                Integer.parseInt(parts.group(2)),
                !parts.group(1).isEmpty(),
                Integer.parseInt(parts.group(3)));
    }
}
