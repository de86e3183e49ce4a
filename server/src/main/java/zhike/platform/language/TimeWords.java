package zhike.platform.language;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the screens write them. */
public final class TimeWords {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private TimeWords() {}

    public static String minute(Instant at, ZoneId zone, Locale locale) {
        ZonedDateTime there = at.atZone(zone);
        return day(there, locale) + CLOCK.format(there);
    }

    /** Of an end: a day that is promised whole ends at 24:00, which is not the day after. */
    public static String until(Instant at, ZoneId zone, Locale locale) {
        ZonedDateTime there = at.atZone(zone);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(there.minus(Duration.ofDays(1)), locale) + "24:00"
                : minute(at, zone, locale);
    }

    public static String day(LocalDate day, Locale locale) {
        return (english(locale) ? ENGLISH : CHINESE).format(day);
    }

    private static String day(ZonedDateTime there, Locale locale) {
        return day(there.toLocalDate(), locale) + (english(locale) ? ", " : " ");
    }

    private static boolean english(Locale locale) {
        return Texts.language(locale).equals("en");
    }
}
