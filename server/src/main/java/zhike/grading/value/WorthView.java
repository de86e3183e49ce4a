package zhike.grading.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a customer is worth, each figure with its formula.
 *
 * @param computedAt null where nothing was ever bought nor done
 * @param rankedAt as of when it stands among the others; null before the first night
 * @param profitShown false: what the company earns is closed to the viewer and left out
 * @param fit by which the expected values were worked out; null where there is none
 * @param refused why the latest fit was refused, if it was
 */
record WorthView(
        @Nullable Instant computedAt,
        @Nullable LocalDate computedOn,
        @Nullable Instant rankedAt,
        boolean profitShown,
        List<Figure> figures,
        List<Cost> costs,
        List<Waterfall.Step> waterfall,
        @Nullable FitShown fit,
        @Nullable String refused) {
    /**
     * @param unit money, share, years, count or code
     * @param value null where it cannot be known
     * @param text of a code: what it means
     * @param formula in words, with the numbers that went in
     * @param source where the formula comes from
     * @param nightly counted with all customers at night, not at once
     * @param records whether there are records behind it, and under which name
     */
    record Figure(
            String code,
            String name,
            String unit,
            @Nullable BigDecimal value,
            @Nullable String text,
            String formula,
            @Nullable String source,
            boolean nightly,
            @Nullable String records) {}

    record Cost(String kind, String label, String unit, BigDecimal number, BigDecimal cost) {}

    /**
     * @param customers who ever bought @param repeaters of them who came again
     */
    record FitShown(
            long id,
            String model,
            LocalDate observedOn,
            Instant fittedAt,
            long customers,
            long repeaters,
            Map<String, Double> parameters,
            BigDecimal logLikelihood,
            Map<String, Double> spend,
            BigDecimal spendLogLikelihood,
            boolean converged,
            int horizonMonths,
            BigDecimal discount) {}
}
