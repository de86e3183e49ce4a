package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From sales down to profit: the goods, each kind of deed, and what is left. */
@Component
class Waterfall {
    /**
     * @param code sales, goods, profit, or the kind of a deed
     * @param amount negative where it takes away
     */
    record Step(String code, String label, BigDecimal amount) {}

    private final WorthSet set;
    private final ActivityCosts costs;

    Waterfall(WorthSet set, ActivityCosts costs) {
        this.set = set;
        this.costs = costs;
    }

    /** Of all within reach that are asked for. */
    List<Step> of(Viewer viewer, WorthAsk ask, Locale locale) {
        return steps(viewer, set.within(viewer, ask), set.which(viewer, ask), locale);
    }

    /** Of one, who is within reach. */
    List<Step> of(Viewer viewer, long customer, Locale locale) {
        return steps(viewer, WORTH, WORTH.CUSTOMER_ID.eq(customer), locale);
    }

    private List<Step> steps(Viewer viewer, Table<?> from, Condition which, Locale locale) {
        ProfitShown.require(viewer);
        var sums =
                set.db()
                        .select(sum(WORTH.SALES), sum(WORTH.MARGIN), sum(WORTH.PROFIT))
                        .from(from)
                        .where(which)
                        .fetchSingle();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("sales", "", sums.value1()));
        steps.add(new Step("goods", "", sums.value2().subtract(sums.value1())));
        Field<String> kind = DSL.field(DSL.name("k", "key"), String.class);
        Field<BigDecimal> cost = DSL.field("sum((k.value ->> 'cost')::numeric)", BigDecimal.class);
        set.db()
                .select(kind, cost)
                .from(from, DSL.table("lateral jsonb_each({0}) as k(key, value)", WORTH.COSTS))
                .where(which)
                .groupBy(kind)
                .orderBy(cost.desc(), kind)
                .forEach(
                        row ->
                                steps.add(
                                        new Step(
                                                row.value1(),
                                                costs.label(row.value1(), locale),
                                                row.value2().negate())));
        steps.add(new Step("profit", "", sums.value3()));
        return steps;
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> of) {
        return DSL.coalesce(DSL.sum(of), BigDecimal.ZERO);
    }
}
