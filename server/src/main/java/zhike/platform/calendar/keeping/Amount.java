package zhike.platform.calendar.keeping;

import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.error.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working time as people say it: 90m, 16h, 3d (working days, to the close of the last), -4h. */
record Amount(int number, char unit) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,6})([mhd])");

    static Amount of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) throw Refusal.invalid("amount", "calendar.amount.wrong");
        return new Amount(Integer.parseInt(found.group(1)), found.group(2).charAt(0));
    }

    Instant after(BusinessCalendar calendar, Instant from) {
        if (unit != 'd')
            return calendar.plus(
                    from, unit == 'h' ? Duration.ofHours(number) : Duration.ofMinutes(number));
        LocalDate day = calendar.plusDays(calendar.dayOf(from), number);
        return number < 0 ? calendar.startOfDay(day) : calendar.endOfDay(day);
    }
}
