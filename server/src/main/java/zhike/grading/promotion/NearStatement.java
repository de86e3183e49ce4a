package zhike.grading.promotion;

import static zhike.grading.db.Tables.STANDING;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerFacts;
import zhike.customer.CustomerReach;
import zhike.grading.scheme.ClauseRule;
import zhike.grading.scheme.Definition;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.ScoreRule;
import zhike.grading.scheme.ValueRule;
import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaSql;
import zhike.platform.criteria.Operator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Who stands right below a level and lacks one thing of it that can be counted, and not much of
 * that: the gap is at most {@link Definition#nearness} per cent of what is asked.
 */
@Component
class NearStatement {
    static final Field<Long> CUSTOMER = DSL.field(DSL.name("customer"), Long.class);
    static final Field<Integer> RANK = DSL.field(DSL.name("rank"), Integer.class);
    static final Field<Integer> CLAUSE = DSL.field(DSL.name("clause"), Integer.class);
    static final Field<String> FIELD = DSL.field(DSL.name("asked"), String.class);
    static final Field<BigDecimal> GAP = DSL.field(DSL.name("gap"), BigDecimal.class);
    static final Field<BigDecimal> SHARE = DSL.field(DSL.name("share"), BigDecimal.class);
    private final FactCatalogue catalogue;

    NearStatement(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One part for each level and thing that can lack; none where the method knows no gap. */
    List<Select<? extends Record>> of(Viewer viewer, Scheme scheme, Rule rule) {
        Asking asking = new Asking(viewer, scheme, catalogue.context());
        return switch (rule) {
            case ClauseRule clauses -> asking.clauses(clauses);
            case ValueRule value -> asking.values(value.measure(), true);
            case ScoreRule score -> asking.values("score", false);
            default -> List.of();
        };
    }

    private static final class Asking {
        private final Viewer viewer;
        private final Scheme scheme;
        private final CriteriaContext context;
        private final List<Select<? extends Record>> parts = new ArrayList<>();

        Asking(Viewer viewer, Scheme scheme, CriteriaContext context) {
            this.viewer = viewer;
            this.scheme = scheme;
            this.context = context;
        }

        List<Select<? extends Record>> clauses(ClauseRule rule) {
            int rank = 0;
            for (ClauseRule.Ladder ladder : rule.ladders()) {
                rank++;
                int at = 0;
                for (Criteria clause : ladder.clauses()) {
                    if (clause instanceof Criteria.Is leaf
                            && leaf.op() == Operator.AT_LEAST
                            && leaf.values().getFirst() instanceof BigDecimal asked
                            && asked.signum() > 0)
                        parts.add(clause(rule, ladder, rank, at, leaf.field(), asked));
                    at++;
                }
            }
            return parts;
        }

        private Select<? extends Record> clause(
                ClauseRule rule,
                ClauseRule.Ladder ladder,
                int rank,
                int at,
                String field,
                BigDecimal asked) {
            Criteria oneLess =
                    Criteria.all(
                            new Criteria.AtLeast(ladder.least() - 1, ladder.clauses()),
                            Criteria.not(new Criteria.AtLeast(ladder.least(), ladder.clauses())));
            Field<BigDecimal> value =
                    DSL.coalesce(
                            rule.facts().get(field).read().coerce(SQLDataType.NUMERIC),
                            DSL.inline(BigDecimal.ZERO));
            return part(rank, at, field, asked, value)
                    .and(CriteriaSql.compile(oneLess, rule.facts().fields(), context));
        }

        List<Select<? extends Record>> values(String field, boolean money) {
            List<Definition.Level> levels = scheme.definition().levels();
            for (int rank = 1; rank < levels.size(); rank++) {
                BigDecimal asked =
                        Objects.requireNonNullElse(levels.get(rank - 1).from(), BigDecimal.ZERO);
                if (asked.signum() > 0)
                    parts.add(part(rank, money ? 0 : 1, field, asked, STANDING.SCORE));
            }
            return parts;
        }

        private org.jooq.SelectConditionStep<? extends Record> part(
                int rank, int at, String field, BigDecimal asked, Field<BigDecimal> value) {
            Field<BigDecimal> gap = DSL.inline(asked).minus(value);
            BigDecimal most =
                    asked.multiply(BigDecimal.valueOf(scheme.definition().nearness()))
                            .divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP);
            Condition near = value.lt(DSL.inline(asked)).and(gap.le(DSL.inline(most)));
            return DSL.select(
                            CustomerFacts.ID.as(CUSTOMER),
                            DSL.inline(rank).as(RANK),
                            DSL.inline(at).as(CLAUSE),
                            DSL.inline(field).as(FIELD),
                            gap.as(GAP),
                            DSL.round(gap.div(DSL.inline(asked)), 6).as(SHARE))
                    .from(
                            FactCatalogue.from()
                                    .join(STANDING)
                                    .on(STANDING.CUSTOMER_ID.eq(CustomerFacts.ID))
                                    .and(STANDING.SCHEME_ID.eq(DSL.inline(scheme.id())))
                                    .and(
                                            STANDING.LEVEL.eq(
                                                    DSL.inline(
                                                            scheme.definition()
                                                                    .level(rank + 1)
                                                                    .code()))))
                    .where(CustomerFacts.standing())
                    .and(CustomerReach.visibleTo(viewer, "grade.read"))
                    .and(near);
        }
    }
}
