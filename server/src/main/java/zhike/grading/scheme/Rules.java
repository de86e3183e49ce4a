package zhike.grading.scheme;

import org.springframework.stereotype.Component;

import zhike.platform.criteria.FieldType;
import zhike.platform.error.Refusal;

import java.util.Map;
import java.util.Objects;

/** Makes the rule of a definition. */
@Component
public class Rules {
    private final FactCatalogue catalogue;

    Rules(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws Refusal where the definition asks for what there is not (any more)
     */
    public Rule of(String method, Definition definition) {
        FactCatalogue.Facts facts = catalogue.now();
        return switch (method) {
            case "rules" -> new ClauseRule(definition, facts);
            case "score" -> new ScoreRule(definition, facts);
            case "abc" -> new ShareRule(definition, measure(definition, facts), true, facts);
            case "pyramid" ->
                    "value".equals(definition.by())
                            ? new ValueRule(definition, measure(definition, facts), facts)
                            : new ShareRule(definition, measure(definition, facts), false, facts);
            default -> throw Refusal.invalid("method", "scheme.method.unknown");
        };
    }

    private static String measure(Definition definition, FactCatalogue.Facts facts) {
        String measure = Objects.requireNonNullElse(definition.measure(), "");
        if (!facts.has(measure))
            throw Refusal.invalid(
                    "definition.measure", "scheme.measure.unknown", Map.of("field", measure));
        FieldType type = facts.get(measure).asked().type();
        if (type != FieldType.NUMBER && type != FieldType.MONEY)
            throw Refusal.invalid(
                    "definition.measure", "scheme.measure.unknown", Map.of("field", measure));
        return measure;
    }
}
