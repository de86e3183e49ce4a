package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Set;

/** Asks a tree of one record in memory, with the same answer as {@link CriteriaSql}. */
public final class CriteriaEvaluator<R> {
    private final FieldCatalogue<R> catalogue;

    public CriteriaEvaluator(FieldCatalogue<R> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws Refusal when a leaf that is reached does not fit the catalogue
     */
    public boolean test(Criteria criteria, R row, CriteriaContext context) {
        return switch (criteria) {
            case Criteria.AllOf(var parts) -> parts.stream().allMatch(p -> test(p, row, context));
            case Criteria.AnyOf(var parts) -> parts.stream().anyMatch(p -> test(p, row, context));
            case Criteria.Not(var part) -> !test(part, row, context);
            case Criteria.AtLeast(int least, var parts) -> atLeast(least, parts, row, context);
            case Criteria.Is leaf -> leaf(leaf, row, context).held();
        };
    }

    /** The same answer with what led to it: every node is asked. */
    public Explanation explain(Criteria criteria, R row, CriteriaContext context) {
        return switch (criteria) {
            case Criteria.AllOf(var parts) -> group(criteria, parts, row, context);
            case Criteria.AnyOf(var parts) -> group(criteria, parts, row, context);
            case Criteria.Not(var part) -> group(criteria, List.of(part), row, context);
            case Criteria.AtLeast(int least, var parts) -> group(criteria, parts, row, context);
            case Criteria.Is leaf -> leaf(leaf, row, context);
        };
    }

    private boolean atLeast(int least, List<Criteria> parts, R row, CriteriaContext context) {
        return least <= 0
                || parts.stream().filter(p -> test(p, row, context)).limit(least).count() == least;
    }

    private Explanation group(Criteria of, List<Criteria> parts, R row, CriteriaContext context) {
        return Explanation.group(of, parts.stream().map(p -> explain(p, row, context)).toList());
    }

    private Explanation leaf(Criteria.Is leaf, R row, CriteriaContext context) {
        CriteriaField<R> field = catalogue.require(leaf.field(), "criteria");
        List<Object> values = Operands.check(field, leaf.op(), leaf.values(), "criteria");
        LeafAnswer answer = new LeafAnswer(field.type(), leaf.op(), values, context);
        Object raw = field.value().apply(row);
        if (field.many()) {
            Set<Object> actual = Values.many(field.type(), raw);
            return Explanation.leaf(leaf, answer.holdsMany(actual), actual);
        }
        @Nullable Object actual = Values.one(field.type(), raw);
        return Explanation.leaf(leaf, answer.holdsOne(actual), actual);
    }
}
