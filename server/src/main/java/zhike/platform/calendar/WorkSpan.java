package zhike.platform.calendar;

import zhike.platform.error.Refusal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of work in minutes from the midnight before, at most 24 hours long; one that ends after
 * 1440 ends on the next day.
 *
 * @param from 0 to 1439
 * @param to up to 2879
 */
public record WorkSpan(int from, int to) {
    static final int DAY = 1440;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

    public WorkSpan {
        if (from < 0 || from >= DAY || to <= from || to > from + DAY)
            throw Refusal.invalid("hours", "calendar.span.wrong");
    }

    /** As people write it: 09:00 to 18:00; an end not after the beginning is on the next day. */
    public static WorkSpan of(String from, String to) {
        int begin = minutes(from);
        int end = minutes(to);
        return new WorkSpan(begin, end > begin ? end : end + DAY);
    }

    public int minutes() {
        return to - from;
    }

    public String start() {
        return text(from);
    }

    /** 24:00 for the midnight after. */
    public String end() {
        return to == DAY ? "24:00" : text(to % DAY);
    }

    private static int minutes(String time) {
        Matcher found = TIME.matcher(time);
        if (!found.matches())
            throw Refusal.invalid("hours", "calendar.time.wrong", Map.of("time", time));
        return found.group(1) == null
                ? DAY
                : 60 * Integer.parseInt(found.group(1)) + Integer.parseInt(found.group(2));
    }

    private static String text(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
