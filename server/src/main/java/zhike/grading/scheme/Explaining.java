package zhike.grading.scheme;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Says by which clauses, and with which values, a customer came to a level. */
@Component
public class Explaining {
    private final FactCatalogue catalogue;
    private final FactWords words;
    private final Texts texts;

    Explaining(FactCatalogue catalogue, FactWords words, Texts texts) {
        this.catalogue = catalogue;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param rank of the level that the rule gave
     * @param at the moment of which days are counted
     */
    public Why why(
            Definition definition,
            Rule rule,
            JSONB sheet,
            int rank,
            @Nullable BigDecimal score,
            Instant at,
            Viewer viewer,
            Locale locale) {
        FactCatalogue.Facts facts = catalogue.now();
        Map<String, Object> values = FactSheet.values(sheet, facts);
        CriteriaContext now = catalogue.context();
        var then = new CriteriaContext(null, () -> at, now.zone(), now.subunits());
        WhyTelling telling =
                new WhyTelling(words, texts, definition, facts, values, then, rank, viewer, locale);
        return switch (rule) {
            case ClauseRule clauses -> telling.clauses(clauses);
            case ScoreRule card -> telling.card(card, score);
            case ValueRule value -> telling.value(value.measure());
            case ShareRule share -> telling.share(share, score);
        };
    }
}
