package zhike.grading.scheme;

import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

import zhike.customer.CustomerFacts;
import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaEvaluator;
import zhike.platform.criteria.CriteriaSql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Points by item, each the weight times the percentage of its first band that holds; the sum falls
 * into a level by its lowest score.
 */
public final class ScoreRule implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Band(Criteria criteria, BigDecimal points) {}

    private final FactCatalogue.Facts facts;
    private final Definition definition;
    private final List<List<Band>> items = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();

    ScoreRule(Definition definition, FactCatalogue.Facts facts) {
        this.facts = facts;
        this.definition = definition;
        for (Definition.Item item : definition.card()) {
            List<Band> bands = new ArrayList<>();
            for (Definition.Band band : item.bands()) {
                Criteria criteria = Asked.read(band.criteria(), facts);
                fields.addAll(Asked.fields(criteria));
                bands.add(new Band(criteria, points(item, band)));
            }
            items.add(bands);
        }
    }

    static BigDecimal points(Definition.Item item, Definition.Band band) {
        return item.weight().multiply(band.points()).divide(HUNDRED, 4, RoundingMode.HALF_UP);
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    @Override
    public Select<? extends Record> graded(Condition which, CriteriaContext context) {
        Field<BigDecimal> sum = DSL.inline(BigDecimal.ZERO);
        for (List<Band> bands : items) {
            CaseConditionStep<BigDecimal> step = null;
            for (Band band : bands) {
                Condition holds = CriteriaSql.compile(band.criteria(), facts.fields(), context);
                step =
                        step == null
                                ? DSL.when(holds, DSL.inline(band.points()))
                                : step.when(holds, DSL.inline(band.points()));
            }
            if (step != null) sum = sum.plus(step.otherwise(DSL.inline(BigDecimal.ZERO)));
        }
        var scored =
                DSL.select(
                                CustomerFacts.ID.as(CUSTOMER),
                                sum.as(SCORE),
                                facts.sheet(fields).as(FACTS))
                        .from(FactCatalogue.from())
                        .where(CustomerFacts.standing())
                        .and(which)
                        .asTable("scored");
        return DSL.select(
                        scored.field(CUSTOMER),
                        Bands.sql(definition, scored.field(SCORE)).as(RANK),
                        scored.field(SCORE),
                        scored.field(FACTS))
                .from(scored);
    }

    @Override
    public Ranked rank(Map<String, Object> values, CriteriaContext context) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal points : points(values, context)) sum = sum.add(points);
        return new Ranked(Bands.rank(definition, sum), sum);
    }

    /** Of each item. */
    public List<BigDecimal> points(Map<String, Object> values, CriteriaContext context) {
        var evaluator = new CriteriaEvaluator<>(facts.fields());
        return items.stream()
                .map(
                        bands ->
                                bands.stream()
                                        .filter(
                                                band ->
                                                        evaluator.test(
                                                                band.criteria(), values, context))
                                        .findFirst()
                                        .map(Band::points)
                                        .orElse(BigDecimal.ZERO))
                .toList();
    }
}
