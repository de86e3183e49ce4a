package zhike.grading.scheme;

import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import zhike.customer.CustomerFacts;
import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaEvaluator;
import zhike.platform.criteria.CriteriaSql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first level of which enough clauses hold; whoever meets none is at the lowest. */
public final class ClauseRule implements Rule {
    /**
     * @param clauses one for each of the definition
     */
    public record Ladder(int least, List<Criteria> clauses) {
        Criteria whole() {
            return new Criteria.AtLeast(least, clauses);
        }
    }

    private final FactCatalogue.Facts facts;
    private final List<Ladder> ladders = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();

    ClauseRule(Definition definition, FactCatalogue.Facts facts) {
        this.facts = facts;
        for (Definition.Level level :
                definition.levels().subList(0, definition.levels().size() - 1)) {
            List<Criteria> clauses =
                    level.parts().stream()
                            .map(clause -> Asked.read(clause.criteria(), facts))
                            .toList();
            clauses.forEach(clause -> fields.addAll(Asked.fields(clause)));
            ladders.add(
                    new Ladder(level.least() == null ? clauses.size() : level.least(), clauses));
        }
    }

    /** Of all levels but the lowest, the highest first. */
    public List<Ladder> ladders() {
        return ladders;
    }

    public FactCatalogue.Facts facts() {
        return facts;
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
        Field<Integer> rank = DSL.inline(1);
        CaseConditionStep<Integer> step = null;
        int at = 0;
        for (Ladder ladder : ladders) {
            Condition holds = CriteriaSql.compile(ladder.whole(), facts.fields(), context);
            Field<Integer> then = DSL.inline(++at);
            step = step == null ? DSL.when(holds, then) : step.when(holds, then);
        }
        if (step != null) rank = step.otherwise(DSL.inline(at + 1));
        return DSL.select(
                        CustomerFacts.ID.as(CUSTOMER),
                        rank.as(RANK),
                        DSL.castNull(SQLDataType.NUMERIC).as(SCORE),
                        facts.sheet(fields).as(FACTS))
                .from(FactCatalogue.from())
                .where(CustomerFacts.standing())
                .and(which);
    }

    @Override
    public Ranked rank(Map<String, Object> values, CriteriaContext context) {
        var evaluator = new CriteriaEvaluator<>(facts.fields());
        int rank = 1;
        for (Ladder ladder : ladders) {
            if (evaluator.test(ladder.whole(), values, context)) break;
            rank++;
        }
        return new Ranked(rank, null);
    }
}
