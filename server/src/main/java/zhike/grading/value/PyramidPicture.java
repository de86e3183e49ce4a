package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers by the profit that they bring: platinum, gold, iron, lead. */
@Component
class PyramidPicture {
    record Layer(String tier, int customers, BigDecimal sales, BigDecimal profit) {}

    private final WorthSet set;

    PyramidPicture(WorthSet set) {
        this.set = set;
    }

    /** From the top; each layer, also an empty one. */
    List<Layer> of(Viewer viewer, WorthAsk ask) {
        ProfitShown.require(viewer);
        var tier = Tier.of(set.settings());
        Map<String, Layer> found = new HashMap<>();
        set.db()
                .select(tier, DSL.count(), DSL.sum(WORTH.SALES), DSL.sum(WORTH.PROFIT))
                .from(set.within(viewer, ask))
                .where(set.which(viewer, ask))
                .groupBy(tier)
                .forEach(
                        row ->
                                found.put(
                                        row.value1(),
                                        new Layer(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4())));
        return Tier.CODES.stream().map(code -> found.getOrDefault(code, empty(code))).toList();
    }

    private static Layer empty(String tier) {
        return new Layer(tier, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
