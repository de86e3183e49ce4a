package zhike.workbench.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone as iCalendar has it, with the changes of its clock within a time. Times are written in
 * UTC; the zone is there for who shows them, and because a calendar without any component is none.
 */
final class ZoneText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");

    private ZoneText() {}

    static void write(CalendarText text, ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        ZoneOffset first = rules.getOffset(from);
        text.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        observance(
                text, rules.isDaylightSavings(from), LOCAL.format(from.atZone(zone)), first, first);
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            observance(
                    text,
                    rules.isDaylightSavings(next.getInstant()),
                    LOCAL.format(next.getDateTimeBefore()),
                    next.getOffsetBefore(),
                    next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        text.line("END", "VTIMEZONE");
    }

    private static void observance(
            CalendarText text, boolean summer, String start, ZoneOffset before, ZoneOffset after) {
        String name = summer ? "DAYLIGHT" : "STANDARD";
        text.line("BEGIN", name)
                .line("DTSTART", start)
                .line("TZOFFSETFROM", OFFSET.format(before))
                .line("TZOFFSETTO", OFFSET.format(after))
                .line("END", name);
    }
}
