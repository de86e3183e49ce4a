package zhike.customer.export;

import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** What stands on every page of a paper: whose it is, who took it out and when. */
final class PaperWords {
    private PaperWords() {}

    /** Sums are read in groups of three. */
    static Object number(Object value) {
        return value instanceof BigDecimal number
                ? new DecimalFormat(
                                "#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(number)
                : value;
    }

    static Map<String, Object> of(ExportAbout about, Texts texts) {
        Map<String, Object> who = Map.of("by", about.viewer().name(), "at", about.at());
        return Map.of(
                "lang",
                Texts.language(about.locale()),
                "company",
                about.company(),
                "taken",
                texts.get(about.locale(), "paper.taken", who),
                "watermark",
                about.viewer().name() + " " + about.at(),
                "care",
                texts.get(about.locale(), "paper.care"));
    }
}
