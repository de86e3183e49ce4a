package zhike.grading.scheme;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a definition must be beyond its shape, so that its rule can be asked. */
@Component
class DefinitionCheck {
    private final Rules rules;

    DefinitionCheck(Rules rules) {
        this.rules = rules;
    }

    /**
     * @throws Refusal with the place of the fault
     */
    void check(String method, Definition definition) {
        codes(definition);
        switch (method) {
            case "rules" -> clauses(definition);
            case "score" -> {
                if (definition.card().isEmpty())
                    throw Refusal.invalid("definition.items", "scheme.items.none");
                falling(definition);
            }
            case "abc" -> rising(definition);
            default -> {
                if ("value".equals(definition.by())) falling(definition);
                else rising(definition);
            }
        }
        rules.of(method, definition);
    }

    private static void codes(Definition definition) {
        Set<String> seen = new HashSet<>();
        for (Definition.Level level : definition.levels())
            if (!seen.add(level.code()))
                throw Refusal.invalid(
                        "definition.levels", "scheme.level.twice", Map.of("code", level.code()));
    }

    private static void clauses(Definition definition) {
        List<Definition.Level> levels = definition.levels();
        for (Definition.Level level : levels.subList(0, levels.size() - 1)) {
            int clauses = level.parts().size();
            if (clauses == 0 || level.least() != null && level.least() > clauses)
                throw Refusal.invalid(
                        "definition.levels",
                        "scheme.level.clauses",
                        Map.of("level", level.nameZh(), "count", clauses));
        }
        if (!levels.getLast().parts().isEmpty())
            throw Refusal.invalid("definition.levels", "scheme.level.last");
    }

    /** Each level begins lower than the one above it. */
    private static void falling(Definition definition) {
        BigDecimal above = null;
        for (Definition.Level level :
                definition.levels().subList(0, definition.levels().size() - 1))
            above = next(above, level.from(), level, -1);
    }

    private static void rising(Definition definition) {
        BigDecimal above = null;
        for (Definition.Level level :
                definition.levels().subList(0, definition.levels().size() - 1))
            above = next(above, level.upTo(), level, 1);
    }

    private static BigDecimal next(
            @Nullable BigDecimal above,
            @Nullable BigDecimal own,
            Definition.Level level,
            int sign) {
        if (own == null || above != null && own.compareTo(above) * sign <= 0)
            throw Refusal.invalid(
                    "definition.levels", "scheme.level.order", Map.of("level", level.nameZh()));
        return own;
    }
}
