package zhike.platform.criteria;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/** Writes one tree. */
final class CriteriaWriting {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CriteriaWriting() {}

    static ObjectNode write(Criteria criteria) {
        ObjectNode json = JSON.objectNode();
        switch (criteria) {
            case Criteria.AllOf(var parts) -> json.set("all", parts(parts));
            case Criteria.AnyOf(var parts) -> json.set("any", parts(parts));
            case Criteria.Not(var part) -> json.set("not", write(part));
            case Criteria.AtLeast(int least, var parts) ->
                    json.put("atLeast", least).set("of", parts(parts));
            case Criteria.Is leaf -> leaf(json, leaf);
        }
        return json;
    }

    private static ArrayNode parts(List<Criteria> parts) {
        ArrayNode array = JSON.arrayNode();
        parts.forEach(part -> array.add(write(part)));
        return array;
    }

    private static void leaf(ObjectNode json, Criteria.Is leaf) {
        json.put("field", leaf.field()).put("op", leaf.op().code());
        switch (leaf.op().operand()) {
            case NONE -> {}
            case ONE, DAYS -> json.set("value", value(leaf.values().getFirst()));
            case PAIR, MANY -> {
                ArrayNode array = json.putArray("value");
                leaf.values().forEach(value -> array.add(value(value)));
            }
        }
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case Boolean truth -> JSON.booleanNode(truth);
            case Integer days -> JSON.numberNode(days);
            case BigDecimal number ->
                    number.stripTrailingZeros().scale() <= 0
                            ? JSON.numberNode(number.toBigIntegerExact())
                            : JSON.numberNode(number.stripTrailingZeros());
            default -> JSON.stringNode(value.toString());
        };
    }
}
