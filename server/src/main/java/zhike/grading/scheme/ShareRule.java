package zhike.grading.scheme;

import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import zhike.customer.CustomerFacts;
import zhike.platform.criteria.CriteriaContext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Levels by share among all: customers in the order of their amount, the largest first, equal ones
 * by number of the file. ABC cumulates the amounts: a level takes in everybody up to whom, with
 * them, its share of the whole is not exceeded. By rank a level takes in that share of the
 * customers, rounded up. The largest is always at the highest level, who has no amount at the
 * lowest.
 */
public final class ShareRule implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final FactCatalogue.Facts facts;
    private final Definition definition;
    private final String measure;
    private final boolean cumulated;

    ShareRule(Definition definition, String measure, boolean cumulated, FactCatalogue.Facts facts) {
        this.facts = facts;
        this.definition = definition;
        this.measure = measure;
        this.cumulated = cumulated;
    }

    public String measure() {
        return measure;
    }

    public boolean cumulated() {
        return cumulated;
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public Set<String> fields() {
        return Set.of(measure);
    }

    /** The shares are those among all, whichever are asked for. */
    @Override
    public Select<? extends Record> graded(Condition which, CriteriaContext context) {
        Field<BigDecimal> amount = ValueRule.amount(facts, measure);
        var order = DSL.orderBy(amount.desc(), CustomerFacts.ID.asc());
        Field<BigDecimal> bought = DSL.greatest(amount, DSL.inline(BigDecimal.ZERO));
        Field<Integer> place = DSL.rowNumber().over(order).as("place");
        Field<BigDecimal> share =
                cumulated
                        ? DSL.sum(bought)
                                .over(order.rowsUnboundedPreceding())
                                .mul(HUNDRED)
                                .div(DSL.nullif(DSL.sum(bought).over(), BigDecimal.ZERO))
                        : DSL.rowNumber()
                                .over(order)
                                .cast(SQLDataType.NUMERIC)
                                .mul(HUNDRED)
                                .div(
                                        DSL.nullif(
                                                DSL.count()
                                                        .filterWhere(amount.gt(BigDecimal.ZERO))
                                                        .over(),
                                                0));
        Field<Boolean> asked = DSL.field(which).as("asked");
        var placed =
                DSL.select(
                                CustomerFacts.ID.as(CUSTOMER),
                                amount.as("amount"),
                                place,
                                share.as("share"),
                                DSL.count()
                                        .filterWhere(amount.gt(BigDecimal.ZERO))
                                        .over()
                                        .as("buyers"),
                                facts.sheet(fields()).as(FACTS),
                                asked)
                        .from(FactCatalogue.from())
                        .where(CustomerFacts.standing())
                        .asTable("placed");
        Field<BigDecimal> own = column(placed.field("share", BigDecimal.class));
        return DSL.select(
                        placed.field(CUSTOMER),
                        rank(
                                        column(placed.field("amount", BigDecimal.class)),
                                        column(placed.field("place", Integer.class)),
                                        column(placed.field("buyers", Integer.class)),
                                        own)
                                .as(RANK),
                        DSL.round(own, 4).as(SCORE),
                        placed.field(FACTS))
                .from(placed)
                .where(column(placed.field("asked", Boolean.class)));
    }

    private Field<Integer> rank(
            Field<BigDecimal> amount,
            Field<Integer> place,
            Field<Integer> buyers,
            Field<BigDecimal> share) {
        List<Definition.Level> levels = definition.levels();
        CaseConditionStep<Integer> step =
                DSL.when(amount.le(BigDecimal.ZERO), DSL.inline(levels.size()))
                        .when(place.eq(1), DSL.inline(1));
        for (int rank = 1; rank < levels.size(); rank++) {
            Field<BigDecimal> upTo =
                    DSL.inline(Objects.requireNonNullElse(levels.get(rank - 1).upTo(), HUNDRED));
            Condition within =
                    cumulated
                            ? share.le(upTo)
                            : place.cast(SQLDataType.NUMERIC)
                                    .le(
                                            DSL.ceil(
                                                    buyers.cast(SQLDataType.NUMERIC)
                                                            .mul(upTo)
                                                            .div(HUNDRED)));
            step = step.when(within, DSL.inline(rank));
        }
        return step.otherwise(DSL.inline(levels.size()));
    }

    private static <T> Field<T> column(@org.jspecify.annotations.Nullable Field<T> field) {
        return Objects.requireNonNull(field);
    }

    @Override
    public Ranked rank(Map<String, Object> values, CriteriaContext context) {
        throw new UnsupportedOperationException("a share is one among all");
    }
}
