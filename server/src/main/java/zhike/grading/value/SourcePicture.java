package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.dictionary.Dictionaries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What customers bought by where they came from; how much of it by other customers' word. */
@Component
class SourcePicture {
    private static final String REFERRAL = "referral";

    /**
     * @param source null where it is not known
     */
    record Line(
            @Nullable String source,
            @Nullable String label,
            int customers,
            BigDecimal sales,
            BigDecimal salesYear) {}

    /**
     * @param referralShare of all sales, 0–1; null where nothing was sold
     */
    record Picture(@Nullable BigDecimal referralShare, List<Line> sources) {}

    private final WorthSet set;
    private final Dictionaries dictionaries;

    SourcePicture(WorthSet set, Dictionaries dictionaries) {
        this.set = set;
        this.dictionaries = dictionaries;
    }

    /** The largest sales first. */
    Picture of(Viewer viewer, WorthAsk ask, Locale locale) {
        List<Line> lines =
                set.db()
                        .select(
                                WorthSet.SOURCE,
                                DSL.count(),
                                DSL.sum(WORTH.SALES),
                                DSL.sum(WORTH.SALES_YEAR))
                        .from(set.within(viewer, ask))
                        .where(WORTH.PURCHASES.gt(0))
                        .and(set.which(viewer, ask))
                        .groupBy(WorthSet.SOURCE)
                        .orderBy(DSL.sum(WORTH.SALES).desc(), WorthSet.SOURCE)
                        .fetch(
                                row ->
                                        new Line(
                                                row.value1(),
                                                label(row.value1(), locale),
                                                row.value2(),
                                                row.value3(),
                                                row.value4()));
        return new Picture(share(lines), lines);
    }

    private @Nullable String label(@Nullable String code, Locale locale) {
        return code == null ? null : dictionaries.label("customer_source", code, locale);
    }

    private static @Nullable BigDecimal share(List<Line> lines) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal referred = BigDecimal.ZERO;
        for (Line line : lines) {
            all = all.add(line.sales());
            if (REFERRAL.equals(line.source())) referred = referred.add(line.sales());
        }
        return all.signum() <= 0 ? null : referred.divide(all, 6, RoundingMode.HALF_UP);
    }
}
