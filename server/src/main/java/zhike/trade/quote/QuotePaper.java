package zhike.trade.quote;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;
import zhike.platform.paper.PaperPrinting;
import zhike.platform.paper.PaperTemplate;
import zhike.platform.trail.Trail;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A quote on paper, for the customer. */
@Component
class QuotePaper {
    private static final PaperTemplate PAGE = PaperTemplate.of("quote");
    private final DSLContext db;
    private final QuoteReading reading;
    private final Texts texts;
    private final PaperPrinting printing;
    private final Trail trail;

    QuotePaper(
            DSLContext db, QuoteReading reading, Texts texts, PaperPrinting printing, Trail trail) {
        this.db = db;
        this.reading = reading;
        this.texts = texts;
        this.printing = printing;
        this.trail = trail;
    }

    String number(Viewer viewer, long id) {
        return reading.one(viewer, id).number();
    }

    void print(Viewer viewer, long id, Locale locale, OutputStream out) {
        QuoteView quote = reading.one(viewer, id);
        Map<String, Object> data = new HashMap<>();
        data.put("lang", Texts.language(locale));
        data.put(
                "company",
                Objects.requireNonNullElse(
                        db.select(Names.ofCompany()).fetchSingle().value1(), ""));
        data.put("number", quote.number());
        data.put("customer", quote.customer() == null ? "" : quote.customer().title());
        data.put("owner", quote.owner().name());
        data.put("quotedOn", TimeWords.day(quote.quotedOn(), locale));
        data.put("validUntil", TimeWords.day(quote.validUntil(), locale));
        data.put("currency", quote.currency());
        data.put("total", money(quote.total()));
        data.put("terms", quote.terms());
        for (String word :
                List.of(
                        "title",
                        "to",
                        "from",
                        "day",
                        "until",
                        "name",
                        "quantity",
                        "price",
                        "discount",
                        "amount",
                        "sum",
                        "agreed",
                        "page")) data.put("word_" + word, texts.get(locale, "quote.paper." + word));
        data.put("lines", quote.lines().stream().map(QuotePaper::line).toList());
        printing.print(PAGE.fill(data), out);
        trail.record("quote.printed", QuoteStore.KIND, id, quote.number());
    }

    private static Map<String, Object> line(QuoteView.Line line) {
        return Map.of(
                "at", line.line(),
                "name", line.name(),
                "quantity", line.quantity().stripTrailingZeros().toPlainString(),
                "price", money(line.price()),
                "discount",
                        line.discount().signum() == 0
                                ? ""
                                : line.discount().stripTrailingZeros().toPlainString() + "%",
                "amount", money(line.amount()));
    }

    private static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount);
    }
}
