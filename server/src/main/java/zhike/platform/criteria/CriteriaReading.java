package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads one tree strictly: what is not understood is refused, never skipped. */
final class CriteriaReading {
    static final String ROOT = "criteria";

    private final FieldCatalogue<?> catalogue;
    private int nodes;

    CriteriaReading(FieldCatalogue<?> catalogue) {
        this.catalogue = catalogue;
    }

    Criteria read(JsonNode json) {
        return node(json, ROOT, 1);
    }

    private Criteria node(JsonNode json, String path, int depth) {
        if (depth > CriteriaLimits.DEPTH)
            throw CriteriaRefusal.of("criteria.tree.deep", path, "limit", CriteriaLimits.DEPTH);
        if (++nodes > CriteriaLimits.NODES)
            throw CriteriaRefusal.of("criteria.tree.large", path, "limit", CriteriaLimits.NODES);
        Set<String> keys = new TreeSet<>(json.propertyNames());
        if (keys.equals(Set.of("all"))) return new Criteria.AllOf(parts(json, "all", path, depth));
        if (keys.equals(Set.of("any")))
            return new Criteria.AnyOf(atLeastOne(json, "any", path, depth));
        if (keys.equals(Set.of("not")))
            return new Criteria.Not(node(json.get("not"), path + ".not", depth + 1));
        if (keys.equals(Set.of("atLeast", "of"))) return atLeast(json, path, depth);
        keys.removeAll(Set.of("field", "op", "value"));
        if (keys.isEmpty() && json.has("field")) return leaf(json, path);
        throw CriteriaRefusal.of(
                "criteria.node.unknown", path, "keys", List.copyOf(json.propertyNames()));
    }

    private List<Criteria> atLeastOne(JsonNode json, String key, String path, int depth) {
        List<Criteria> parts = parts(json, key, path, depth);
        if (parts.isEmpty()) throw CriteriaRefusal.of("criteria.group.empty", path + "." + key);
        return parts;
    }

    private List<Criteria> parts(JsonNode json, String key, String path, int depth) {
        JsonNode array = json.get(key);
        if (!array.isArray()) throw CriteriaRefusal.of("criteria.group.list", path + "." + key);
        List<Criteria> parts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            parts.add(node(array.get(i), path + "." + key + "[" + i + "]", depth + 1));
        }
        return parts;
    }

    private Criteria atLeast(JsonNode json, String path, int depth) {
        List<Criteria> parts = atLeastOne(json, "of", path, depth);
        JsonNode least = json.get("atLeast");
        if (!least.isInt() || least.intValue() < 1 || least.intValue() > parts.size())
            throw CriteriaRefusal.of(
                    "criteria.least.range", path + ".atLeast", "limit", parts.size());
        return new Criteria.AtLeast(least.intValue(), parts);
    }

    private Criteria leaf(JsonNode json, String path) {
        CriteriaField<?> field = catalogue.require(string(json.get("field")), path + ".field");
        String code = string(json.get("op"));
        Operator op =
                Operator.ofCode(code)
                        .orElseThrow(
                                () ->
                                        CriteriaRefusal.of(
                                                "criteria.operator.unknown",
                                                path + ".op",
                                                "op",
                                                code));
        return new Criteria.Is(
                field.key(),
                op,
                Operands.check(field, op, values(json.get("value"), op, path), path));
    }

    private static List<@Nullable Object> values(
            @Nullable JsonNode value, Operator op, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        if (value == null) return values;
        boolean list = op.operand() == Operand.PAIR || op.operand() == Operand.MANY;
        if (!list || op.operand() == Operand.NONE) {
            values.add(plain(value));
            return values;
        }
        if (!value.isArray())
            throw CriteriaRefusal.of("criteria.value.list", path + ".value", "op", op.code());
        value.forEach(each -> values.add(plain(each)));
        return values;
    }

    /** Null for what is no plain value: no type takes it. */
    private static @Nullable Object plain(JsonNode value) {
        if (value.isString()) return value.stringValue();
        if (value.isNumber()) return value.decimalValueOpt().orElse(null);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    private static String string(@Nullable JsonNode value) {
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
