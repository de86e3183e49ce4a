package zhike.care.occasion;

import zhike.platform.calendar.LunarDate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;

/**
 * A day of the year on which customers may be greeted.
 *
 * @param rule {@code s:MM-dd} by the Gregorian calendar, {@code l:MM-dd} by the lunar one, {@code
 *     eve} the last day of the lunar year, {@code qingming} the solar term
 * @param greeted whether customers are greeted on it
 */
public record Festival(
        String code, String nameZh, String nameEn, String rule, boolean greeted, int position) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }

    public boolean on(LocalDate day) {
        if (rule.equals("qingming")) return day.equals(qingming(day.getYear()));
        if (rule.equals("eve")) return lunar(day.plusDays(1), "01-01");
        String date = rule.substring(2);
        return rule.charAt(0) == 'l'
                ? lunar(day, date)
                : MonthDay.from(day).equals(MonthDay.parse("--" + date));
    }

    /** A festival is never kept in a leap month. */
    private static boolean lunar(LocalDate day, String date) {
        return LunarDate.of(day).code().equals(date);
    }

    /** The next time, that day included. */
    public LocalDate next(LocalDate from) {
        LocalDate day = from;
        // every day of the rule comes round within a lunar year of thirteen months
        for (int tried = 0; tried < 400 && !on(day); tried++) day = day.plusDays(1);
        return day;
    }

    /**
     * The sun at 15°, from 2001 to 2099: the day of April is {@code ⌊0.2422 y + 4.81⌋ − ⌊y / 4⌋}
     * with y the year of the century (the table-of-terms formula of Chinese almanacs).
     */
    static LocalDate qingming(int year) {
        int y = year % 100;
        return LocalDate.of(year, 4, (int) Math.floor(0.2422 * y + 4.81) - y / 4);
    }
}
