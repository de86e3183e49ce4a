package zhike.care.report;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.paper.PaperPrinting;
import zhike.platform.paper.PaperTemplate;

import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The report of a month on paper. */
@Component
class MonthPaper {
    private static final PaperTemplate PAGE = PaperTemplate.of("care-month");
    private final DSLContext db;
    private final MonthWords words;
    private final PaperPrinting printing;
    private final Texts texts;

    MonthPaper(DSLContext db, MonthWords words, PaperPrinting printing, Texts texts) {
        this.db = db;
        this.words = words;
        this.printing = printing;
        this.texts = texts;
    }

    byte[] print(YearMonth month, Figures figures, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        data.put("lang", Texts.language(locale));
        data.put(
                "company",
                Objects.requireNonNullElse(
                        db.select(Names.ofCompany()).fetchSingle().value1(), ""));
        data.put("title", title(month, locale));
        data.put("sections", MonthWords.filled(words.of(figures, locale)));
        var out = new ByteArrayOutputStream();
        printing.print(PAGE.fill(data), out);
        return out.toByteArray();
    }

    String title(YearMonth month, Locale locale) {
        return texts.get(locale, "care.report.title", Map.of("month", month.toString()));
    }
}
