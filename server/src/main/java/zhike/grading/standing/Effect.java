package zhike.grading.standing;

import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.grading.scheme.Definition;
import zhike.grading.scheme.Scheme;

import java.util.List;
import java.util.Objects;

/**
 * What a level set by hand makes of that of the rule: never further below it than the scheme
 * allows, and never above what was set where the rule says less; where the rule says more, that.
 */
public final class Effect {
    private Effect() {}

    /** Rank by an override; 1 is the highest. */
    public static int rank(Scheme scheme, int byRule, @Nullable String set) {
        int wanted = set == null ? 0 : scheme.definition().rank(set);
        return wanted == 0 ? byRule : Math.min(wanted, byRule + scheme.overrideDown());
    }

    public static Field<Integer> rank(Scheme scheme, Field<Integer> byRule, Field<String> set) {
        List<Definition.Level> levels = scheme.definition().levels();
        CaseConditionStep<Integer> wanted = null;
        for (int at = 0; at < levels.size(); at++) {
            var is = set.eq(DSL.inline(levels.get(at).code()));
            var rank = DSL.inline(at + 1);
            wanted = wanted == null ? DSL.when(is, rank) : wanted.when(is, rank);
        }
        Field<Integer> asked = Objects.requireNonNull(wanted).otherwise(DSL.inline(99));
        return DSL.when(set.isNull().or(asked.eq(99)), byRule)
                .otherwise(DSL.least(asked, byRule.plus(DSL.inline(scheme.overrideDown()))));
    }

    public static Field<String> code(Scheme scheme, Field<Integer> rank) {
        List<Definition.Level> levels = scheme.definition().levels();
        CaseConditionStep<String> code = null;
        for (int at = 0; at < levels.size(); at++) {
            var is = rank.eq(DSL.inline(at + 1));
            var text = DSL.inline(levels.get(at).code());
            code = code == null ? DSL.when(is, text) : code.when(is, text);
        }
        return Objects.requireNonNull(code).otherwise(DSL.inline(levels.getLast().code()));
    }
}
