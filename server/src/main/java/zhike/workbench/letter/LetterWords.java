package zhike.workbench.letter;

import org.springframework.stereotype.Component;

import zhike.identity.WorkCalendars;
import zhike.platform.language.Texts;
import zhike.workbench.today.WorkRow;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A thing that waits as one line of a letter. */
@Component
class LetterWords {
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private final Texts texts;
    private final WorkCalendars calendars;

    LetterWords(Texts texts, WorkCalendars calendars) {
        this.texts = texts;
        this.calendars = calendars;
    }

    ZoneId zone(long person) {
        return calendars.ofPerson(person).zone();
    }

    String line(WorkRow row, ZoneId zone, Locale locale) {
        Map<String, Object> filled = new HashMap<>();
        filled.put("title", row.title());
        filled.put(
                "customer",
                row.customer() == null || row.customer().name().equals(row.title())
                        ? ""
                        : " · " + row.customer().name());
        filled.put("due", row.due() == null ? "" : DUE.format(row.due().atZone(zone)));
        filled.put("day", row.day() == null ? "" : row.day());
        return texts.get(
                locale, "letter.line." + row.kind() + (row.due() == null ? "" : ".due"), filled);
    }
}
