package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;

/** Where customers come from and how many of them became active, within the viewer's reach. */
@Component
class SourceReport {
    /**
     * @param source null where none is entered; @param share in percent of all
     */
    record Line(@Nullable String source, String label, int customers, int active, double share) {}

    private final DSLContext db;
    private final Dictionaries dictionaries;
    private final Texts texts;

    SourceReport(DSLContext db, Dictionaries dictionaries, Texts texts) {
        this.db = db;
        this.dictionaries = dictionaries;
        this.texts = texts;
    }

    List<Line> of(Viewer viewer, Locale locale) {
        var rows =
                db.select(
                                CARD.SOURCE,
                                DSL.count(),
                                DSL.count().filterWhere(CARD.STAGE.eq("active")))
                        .from(CARD)
                        .where(CustomerReach.visibleTo(viewer, "customer.read"))
                        .groupBy(CARD.SOURCE)
                        .orderBy(DSL.count().desc(), CARD.SOURCE)
                        .fetch();
        long all = rows.stream().mapToLong(row -> row.value2()).sum();
        return rows.map(
                row ->
                        new Line(
                                row.value1(),
                                label(row.value1(), locale),
                                row.value2(),
                                row.value3(),
                                Math.round(1000.0 * row.value2() / all) / 10.0));
    }

    private String label(@Nullable String source, Locale locale) {
        return source == null
                ? texts.get(locale, "source.none")
                : dictionaries.label("customer_source", source, locale);
    }
}
