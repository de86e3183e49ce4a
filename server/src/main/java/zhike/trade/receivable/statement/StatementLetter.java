package zhike.trade.receivable.statement;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.messaging.Letter;
import zhike.platform.language.Texts;
import zhike.trade.db.tables.records.StatementRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The letter by which a statement reaches the customer: the link, until when, and no sums. */
@Component
class StatementLetter {
    private final DSLContext db;
    private final Texts texts;
    private final Clock clock;

    StatementLetter(DSLContext db, Texts texts, Clock clock) {
        this.db = db;
        this.texts = texts;
        this.clock = clock;
    }

    Letter of(StatementRecord row, String to, @Nullable String name, String link, Instant until) {
        Locale locale = Locale.of(row.getLocale());
        String whom =
                name == null || name.isBlank()
                        ? texts.get(locale, "statement.letter.you")
                        : name.strip().replaceAll("\\p{Cntrl}+", " ");
        Map<String, Object> filled =
                Map.of(
                        "name",
                        whom,
                        "number",
                        row.getNumber(),
                        "from",
                        row.getFromOn(),
                        "to",
                        row.getToOn(),
                        "link",
                        link,
                        "until",
                        until.atZone(clock.getZone()).toLocalDate(),
                        "company",
                        company());
        return new Letter(
                to,
                whom,
                texts.get(locale, "statement.letter.title", filled),
                texts.get(locale, "statement.letter.text", filled),
                null,
                List.of(),
                StatementSubject.of(row.getId()),
                "statement");
    }

    String company() {
        return db.select(Names.ofCompany()).fetchSingle().value1();
    }
}
