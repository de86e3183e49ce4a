package zhike.grading.scheme;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.platform.criteria.CriteriaContext;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** A definition ready to be asked, of many in SQL and of one in memory, with the same answer. */
public sealed interface Rule permits ClauseRule, ScoreRule, ValueRule, ShareRule {
    /** Columns of what {@link #graded} selects. */
    Field<Long> CUSTOMER = DSL.field(DSL.name("customer"), Long.class);

    /** Of the level, 1 is the highest. */
    Field<Integer> RANK = DSL.field(DSL.name("rank"), Integer.class);

    Field<BigDecimal> SCORE = DSL.field(DSL.name("score"), BigDecimal.class);
    Field<JSONB> FACTS = DSL.field(DSL.name("facts"), JSONB.class);

    /**
     * @param score of a score card the sum, of the pyramid by value the value; null for clauses
     */
    record Ranked(int rank, @Nullable BigDecimal score) {}

    /** Whether one customer can be graded without looking at the others. */
    boolean alone();

    /** What it asks. */
    Set<String> fields();

    /**
     * Customers that stand, with {@link #CUSTOMER}, {@link #RANK}, {@link #SCORE} and {@link
     * #FACTS}.
     *
     * @param which of them, on the customer's table
     */
    Select<? extends Record> graded(Condition which, CriteriaContext context);

    /**
     * @throws UnsupportedOperationException where it is not {@link #alone}
     */
    Ranked rank(Map<String, Object> facts, CriteriaContext context);
}
