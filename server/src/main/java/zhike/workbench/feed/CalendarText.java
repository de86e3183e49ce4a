package zhike.workbench.feed;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Lines of iCalendar (RFC 5545): ended by CRLF, folded after 75 octets without cutting a character,
 * with texts escaped.
 */
final class CalendarText {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final StringBuilder text = new StringBuilder();

    /** A property whose value is written as it is. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    CalendarText time(String name, Instant at) {
        return line(name, TIME.format(at));
    }

    CalendarText day(String name, LocalDate day) {
        return line(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** A property whose value is a text; none without one. */
    CalendarText text(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : line(name, escaped(value));
    }

    /** Section 3.3.11; control characters but the line's end have no place in a text. */
    static String escaped(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("\n", "\\n");
    }

    /** Section 3.1: what goes on begins with a space, which counts. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += character.length();
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
