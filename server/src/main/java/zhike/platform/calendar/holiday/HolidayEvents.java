package zhike.platform.calendar.holiday;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.DayKind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holidays as whole-day events of iCalendar (RFC 5545). A make-up day is told by its mark ({@code
 * X-APPLE-SPECIAL-DAY}), its category or the bracket in its title; any other event is a holiday.
 */
final class HolidayEvents {
    private static final String MARK = "X-APPLE-SPECIAL-DAY";
    private final HolidayLines lines;
    private final Map<String, String> event = new HashMap<>();
    private long begun;

    HolidayEvents(HolidayLines lines) {
        this.lines = lines;
    }

    void read(String text) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); ) {
            int line = i + 1;
            StringBuilder whole = new StringBuilder(all.get(i++));
            while (i < all.size() && folded(all.get(i))) whole.append(all.get(i++).substring(1));
            line(line, whole.toString());
        }
        if (begun > 0) lines.wrong(begun, "calendar.file.event", "END:VEVENT");
    }

    private static boolean folded(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private void line(int line, String text) {
        if (text.equalsIgnoreCase("BEGIN:VEVENT")) {
            if (begun > 0) lines.wrong(begun, "calendar.file.event", "END:VEVENT");
            event.clear();
            begun = line;
        } else if (text.equalsIgnoreCase("END:VEVENT")) {
            if (begun > 0) take();
            begun = 0;
        } else if (begun > 0 && text.indexOf(':') > 0) {
            int colon = text.indexOf(':');
            String name = text.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
            event.putIfAbsent(name, text.substring(colon + 1).strip());
        }
    }

    private void take() {
        String start = event.getOrDefault("DTSTART", "");
        LocalDate first = date(start);
        String end = event.getOrDefault("DTEND", "");
        LocalDate after = end.isEmpty() ? null : date(end);
        if (event.containsKey("RRULE"))
            lines.wrong(begun, "calendar.file.repeats", event.getOrDefault("SUMMARY", ""));
        else if (first == null) lines.wrong(begun, "calendar.file.date", "DTSTART:" + start);
        else if (!end.isEmpty() && after == null)
            lines.wrong(begun, "calendar.file.date", "DTEND:" + end);
        else {
            LocalDate last = after != null && after.isAfter(first) ? after.minusDays(1) : first;
            String title = unescaped(event.getOrDefault("SUMMARY", ""));
            lines.add(begun, first, last, kind(title), HolidayWords.name(title));
        }
    }

    private DayKind kind(String title) {
        String mark = event.getOrDefault(MARK, "").toUpperCase(Locale.ROOT);
        if (mark.equals("ALTERNATE-WORKDAY")) return DayKind.MAKE_UP;
        if (mark.equals("WORK-HOLIDAY")) return DayKind.HOLIDAY;
        DayKind told = HolidayWords.kindOfTitle(title);
        if (told == null) told = HolidayWords.kind(event.getOrDefault("CATEGORIES", ""));
        return told == null ? DayKind.HOLIDAY : told;
    }

    /** Whole days only: a time of day is no holiday. */
    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() == 8
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\,", ",").replace("\\;", ";").replaceAll("\\\\[nN]", " ");
    }
}
