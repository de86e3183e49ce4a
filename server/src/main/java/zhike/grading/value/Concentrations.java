package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.grading.model.Concentration;
import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** How much few customers bring: Pareto's and Lorenz' curves of sales or of profit. */
@Component
class Concentrations {
    private static final int STEPS = 100;
    private static final int FETCH = 10_000;

    /**
     * @param customers share of the customers, 0–1 @param amount share of the amount, 0–1
     */
    record Point(double customers, double amount) {}

    /** A class by cumulated share of all sales of the company, as of the last night. */
    record Part(String abc, int customers, BigDecimal sales) {}

    /**
     * The largest customers first.
     *
     * @param reaching how many it takes to reach 80 %
     */
    record Pareto(
            int customers,
            double topTenth,
            double topFifth,
            int reaching,
            List<Point> curve,
            List<Part> parts) {}

    /**
     * The smallest customers first.
     *
     * @param gini 0 for all alike, towards 1 the more unlike
     */
    record Lorenz(int customers, double gini, List<Point> curve) {}

    private final WorthSet set;

    Concentrations(WorthSet set) {
        this.set = set;
    }

    Pareto pareto(Viewer viewer, WorthAsk ask, String by) {
        long[] amounts = amounts(viewer, ask, by);
        Concentration found = Concentration.of(amounts);
        List<Point> curve =
                found.lorenz(STEPS).reversed().stream()
                        .map(point -> new Point(1 - point.customers(), 1 - point.amount()))
                        .toList();
        return new Pareto(
                amounts.length,
                found.heldByTop(0.1),
                found.heldByTop(0.2),
                found.reaching(0.8),
                curve,
                parts(viewer, ask));
    }

    Lorenz lorenz(Viewer viewer, WorthAsk ask, String by) {
        long[] amounts = amounts(viewer, ask, by);
        Concentration found = Concentration.of(amounts);
        return new Lorenz(
                amounts.length,
                found.gini(),
                found.lorenz(STEPS).stream()
                        .map(point -> new Point(point.customers(), point.amount()))
                        .toList());
    }

    private List<Part> parts(Viewer viewer, WorthAsk ask) {
        return set.db()
                .select(WORTH.ABC, DSL.count(), DSL.sum(WORTH.SALES))
                .from(set.within(viewer, ask))
                .where(WORTH.ABC.isNotNull())
                .and(set.which(viewer, ask))
                .groupBy(WORTH.ABC)
                .orderBy(WORTH.ABC)
                .fetch(row -> new Part(row.value1(), row.value2(), row.value3()));
    }

    /** In cents, of everybody who ever bought. */
    private long[] amounts(Viewer viewer, WorthAsk ask, String by) {
        Field<BigDecimal> amount = amount(viewer, by);
        long[] found = new long[1024];
        int size = 0;
        try (var rows =
                set.db()
                        .select(amount.times(DSL.inline(100)).cast(Long.class))
                        .from(set.within(viewer, ask))
                        .where(WORTH.PURCHASES.gt(0))
                        .and(set.which(viewer, ask))
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var row : rows) {
                if (size == found.length) found = Arrays.copyOf(found, 2 * size);
                found[size++] = row.value1();
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static Field<BigDecimal> amount(Viewer viewer, String by) {
        return switch (by) {
            case "sales" -> WORTH.SALES;
            case "profit" -> {
                ProfitShown.require(viewer);
                yield WORTH.PROFIT;
            }
            default -> throw Refusal.invalid("by", "value.by.unknown");
        };
    }
}
