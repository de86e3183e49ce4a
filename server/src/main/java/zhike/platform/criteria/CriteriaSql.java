package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import zhike.platform.error.Refusal;

import java.util.List;

/**
 * A tree as one condition for WHERE. Plain ands and ors of leaves stay bare, so that indexes serve
 * them: a NULL there drops the row as false does. Only where a NULL would be turned round is it
 * made false first.
 */
public final class CriteriaSql {
    private final FieldCatalogue<?> catalogue;
    private final CriteriaContext context;

    private CriteriaSql(FieldCatalogue<?> catalogue, CriteriaContext context) {
        this.catalogue = catalogue;
        this.context = context;
    }

    /**
     * @throws Refusal when a leaf does not fit the catalogue
     */
    public static Condition compile(
            Criteria criteria, FieldCatalogue<?> catalogue, CriteriaContext context) {
        return new CriteriaSql(catalogue, context).condition(criteria);
    }

    private Condition condition(Criteria criteria) {
        return switch (criteria) {
            case Criteria.AllOf(var parts) -> all(parts);
            case Criteria.AnyOf(var parts) -> any(parts);
            case Criteria.Not(var part) -> DSL.not(LeafSql.certain(condition(part)));
            case Criteria.AtLeast(int least, var parts) -> atLeast(least, parts);
            case Criteria.Is leaf -> leaf(leaf);
        };
    }

    private Condition all(List<Criteria> parts) {
        return parts.isEmpty() ? DSL.trueCondition() : DSL.and(conditions(parts));
    }

    private Condition any(List<Criteria> parts) {
        return parts.isEmpty() ? DSL.falseCondition() : DSL.or(conditions(parts));
    }

    private Condition atLeast(int least, List<Criteria> parts) {
        if (least <= 0) return DSL.trueCondition();
        if (least > parts.size()) return DSL.falseCondition();
        if (least == 1) return any(parts);
        if (least == parts.size()) return all(parts);
        Field<Integer> held =
                conditions(parts).stream()
                        .map(
                                c ->
                                        DSL.when(c, DSL.inline(1))
                                                .else_(DSL.inline(0))
                                                .coerce(Integer.class))
                        .reduce(Field::add)
                        .orElseThrow();
        return held.ge(DSL.inline(least));
    }

    private List<Condition> conditions(List<Criteria> parts) {
        return parts.stream().map(this::condition).toList();
    }

    private Condition leaf(Criteria.Is leaf) {
        CriteriaField<?> field = catalogue.require(leaf.field(), "criteria");
        List<Object> values = Operands.check(field, leaf.op(), leaf.values(), "criteria");
        return new LeafSql(field.type(), leaf.op(), values, context).of(field.sql());
    }
}
