package zhike.visit.minutes;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.messaging.Letter;
import zhike.platform.language.Texts;
import zhike.visit.db.tables.records.MinutesRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The letter by which minutes reach the customer: the link, until when, and nothing of them. */
@Component
class MinutesLetter {
    private final DSLContext db;
    private final Texts texts;
    private final Clock clock;

    MinutesLetter(DSLContext db, Texts texts, Clock clock) {
        this.db = db;
        this.texts = texts;
        this.clock = clock;
    }

    Letter of(MinutesRecord row, String to, @Nullable String name, String link, Instant until) {
        Locale locale = Locale.of(row.getLocale());
        String topic = line(row.getTopic());
        String whom =
                name == null || name.isBlank()
                        ? texts.get(locale, "visit.letter.you")
                        : line(name.strip());
        String text =
                texts.get(
                        locale,
                        "visit.letter.text",
                        Map.of(
                                "name",
                                whom,
                                "topic",
                                topic,
                                "date",
                                day(row.getMetAt()),
                                "link",
                                link,
                                "until",
                                day(until),
                                "company",
                                company()));
        return new Letter(
                to,
                whom,
                texts.get(locale, "visit.letter.title", Map.of("topic", topic)),
                text,
                null,
                List.of(),
                MinutesSubject.of(row.getId()),
                "minutes");
    }

    private String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    String company() {
        return db.select(Names.ofCompany()).fetchSingle().value1();
    }

    /** A title is one line. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
