package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.WorthRecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One customer's worth, whole. */
@Component
class WorthReading {
    private record Spent(BigDecimal number, BigDecimal cost) {}

    private static final TypeReference<Map<String, Spent>> SPENT = new TypeReference<>() {};
    private final DSLContext db;
    private final Customers customers;
    private final FigureTexts figures;
    private final ActivityCosts costs;
    private final Waterfall waterfall;
    private final FitList fits;
    private final ObjectMapper json;

    WorthReading(
            DSLContext db,
            Customers customers,
            FigureTexts figures,
            ActivityCosts costs,
            Waterfall waterfall,
            FitList fits,
            ObjectMapper json) {
        this.db = db;
        this.customers = customers;
        this.figures = figures;
        this.costs = costs;
        this.waterfall = waterfall;
        this.fits = fits;
        this.json = json;
    }

    WorthView one(Viewer viewer, long customer, Locale locale) {
        customers.require(viewer, WorthSet.OPERATION, customer);
        boolean profit = ProfitShown.to(viewer);
        WorthRecord row = db.fetchOne(WORTH, WORTH.CUSTOMER_ID.eq(customer));
        List<FitList.Line> latest = fits.latest(1, locale);
        String refused = latest.isEmpty() ? null : latest.getFirst().refused();
        if (row == null)
            return new WorthView(
                    null, null, null, profit, List.of(), List.of(), List.of(), null, refused);
        WorthView.FitShown fit = fits.one(row.getFitId());
        return new WorthView(
                row.getComputedAt(),
                row.getComputedOn(),
                row.getRankedAt(),
                profit,
                figures.of(row, fit, profit, locale),
                profit ? costs(row, locale) : List.of(),
                profit ? waterfall.of(viewer, customer, locale) : List.of(),
                fit,
                refused);
    }

    /** The dearest first. */
    private List<WorthView.Cost> costs(WorthRecord row, Locale locale) {
        return json.readValue(row.getCosts().data(), SPENT).entrySet().stream()
                .map(
                        each ->
                                new WorthView.Cost(
                                        each.getKey(),
                                        costs.label(each.getKey(), locale),
                                        costs.unit(each.getKey(), locale),
                                        each.getValue().number(),
                                        each.getValue().cost()))
                .sorted((one, other) -> other.cost().compareTo(one.cost()))
                .toList();
    }
}
