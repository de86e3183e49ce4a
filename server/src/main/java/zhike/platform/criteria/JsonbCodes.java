package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;

/**
 * Codes held as an array under one key of a jsonb column; a GIN index on the column serves hasAny
 * and hasAll.
 */
record JsonbCodes(Field<JSONB> body, String key) implements SqlSide.Codes {

    @Override
    public Condition hasAny(Collection<String> codes) {
        return DSL.or(codes.stream().map(code -> holds(List.of(code))).toList());
    }

    @Override
    public Condition hasAll(Collection<String> codes) {
        return holds(codes);
    }

    @Override
    public Condition notEmpty() {
        return DSL.condition(
                "case when jsonb_typeof({0} -> {1}) = 'array' then jsonb_path_exists({0} -> {1},"
                        + " 'strict $[*] ? (@.type() == \"string\")') else false end",
                body, DSL.inline(key));
    }

    private Condition holds(Collection<String> codes) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        ArrayNode array = wanted.putArray(key);
        codes.forEach(array::add);
        return DSL.condition("{0} @> {1}", body, DSL.val(JSONB.jsonb(wanted.toString())));
    }
}
