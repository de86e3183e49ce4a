package zhike.grading.scheme;

import tools.jackson.databind.JsonNode;

import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaJson;

import java.util.LinkedHashSet;
import java.util.Set;

/** Criteria as they stand in a definition. */
final class Asked {
    private Asked() {}

    /**
     * @throws zhike.platform.error.Refusal with the place of the first fault
     */
    static Criteria read(JsonNode json, FactCatalogue.Facts facts) {
        return CriteriaJson.read(json, facts.fields());
    }

    static Set<String> fields(Criteria criteria) {
        Set<String> fields = new LinkedHashSet<>();
        collect(criteria, fields);
        return fields;
    }

    private static void collect(Criteria criteria, Set<String> fields) {
        switch (criteria) {
            case Criteria.AllOf(var parts) -> parts.forEach(part -> collect(part, fields));
            case Criteria.AnyOf(var parts) -> parts.forEach(part -> collect(part, fields));
            case Criteria.AtLeast(int least, var parts) ->
                    parts.forEach(part -> collect(part, fields));
            case Criteria.Not(var part) -> collect(part, fields);
            case Criteria.Is leaf -> fields.add(leaf.field());
        }
    }
}
