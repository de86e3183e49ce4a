package zhike.grading.scheme;

import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Levels by the lowest amount of each: what is just as high belongs to it. */
final class Bands {
    private Bands() {}

    static Field<Integer> sql(Definition definition, @Nullable Field<BigDecimal> amount) {
        Field<BigDecimal> of = Objects.requireNonNull(amount);
        List<Definition.Level> levels = definition.levels();
        CaseConditionStep<Integer> step = null;
        for (int rank = 1; rank < levels.size(); rank++) {
            var holds = of.ge(DSL.inline(from(levels.get(rank - 1))));
            step =
                    step == null
                            ? DSL.when(holds, DSL.inline(rank))
                            : step.when(holds, DSL.inline(rank));
        }
        return Objects.requireNonNull(step).otherwise(DSL.inline(levels.size()));
    }

    static int rank(Definition definition, BigDecimal amount) {
        List<Definition.Level> levels = definition.levels();
        int rank = 1;
        while (rank < levels.size() && amount.compareTo(from(levels.get(rank - 1))) < 0) rank++;
        return rank;
    }

    private static BigDecimal from(Definition.Level level) {
        return Objects.requireNonNullElse(level.from(), BigDecimal.ZERO);
    }
}
