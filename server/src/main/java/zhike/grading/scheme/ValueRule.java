package zhike.grading.scheme;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import zhike.customer.CustomerFacts;
import zhike.platform.criteria.CriteriaContext;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Levels by the lowest value of one amount; who has none has zero. */
public final class ValueRule implements Rule {
    private final FactCatalogue.Facts facts;
    private final Definition definition;
    private final String measure;

    ValueRule(Definition definition, String measure, FactCatalogue.Facts facts) {
        this.facts = facts;
        this.definition = definition;
        this.measure = measure;
    }

    public String measure() {
        return measure;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Set<String> fields() {
        return Set.of(measure);
    }

    @Override
    public Select<? extends Record> graded(Condition which, CriteriaContext context) {
        Field<BigDecimal> amount = amount(facts, measure);
        return DSL.select(
                        CustomerFacts.ID.as(CUSTOMER),
                        Bands.sql(definition, amount).as(RANK),
                        amount.as(SCORE),
                        facts.sheet(fields()).as(FACTS))
                .from(FactCatalogue.from())
                .where(CustomerFacts.standing())
                .and(which);
    }

    @Override
    public Ranked rank(Map<String, Object> values, CriteriaContext context) {
        BigDecimal amount = (BigDecimal) values.getOrDefault(measure, BigDecimal.ZERO);
        return new Ranked(Bands.rank(definition, amount), amount);
    }

    static Field<BigDecimal> amount(FactCatalogue.Facts facts, String measure) {
        return DSL.coalesce(
                facts.get(measure).read().coerce(SQLDataType.NUMERIC), DSL.inline(BigDecimal.ZERO));
    }
}
