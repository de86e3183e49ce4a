package zhike.platform.criteria;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Makes fields of the keys of one jsonb column, as administrators invent them. A value of another
 * type than the field's counts as absent; a text that reads as a number, date or moment counts as
 * one.
 */
public final class JsonbFields<R> {
    private final Field<JSONB> body;
    private final Function<R, @Nullable JsonNode> node;

    /**
     * @param node the same column in memory, numbers read as BigDecimal
     */
    public JsonbFields(Field<JSONB> body, Function<R, @Nullable JsonNode> node) {
        this.body = body;
        this.node = node;
    }

    /**
     * @param key name of the field, which is its name in the column behind {@code prefix}
     */
    public CriteriaField<R> field(String prefix, String key, FieldType type, String label) {
        return type == FieldType.CHOICES
                ? CriteriaField.codes(
                        prefix + key,
                        label,
                        new JsonbCodes(body, key),
                        row -> codes(part(row, key)))
                : CriteriaField.of(
                        prefix + key,
                        type,
                        label,
                        column(key, type),
                        row -> value(part(row, key), type));
    }

    private Field<?> column(String key, FieldType type) {
        return switch (type) {
            case NUMBER, MONEY ->
                    cast(key, "('number', 'string')", SafeText.NUMBER, SQLDataType.NUMERIC);
            case DATE -> cast(key, "('string')", SafeText.DATE, SQLDataType.LOCALDATE);
            case INSTANT -> cast(key, "('string')", SafeText.INSTANT, SQLDataType.INSTANT);
            case BOOLEAN -> cast(key, "('boolean')", "true|false", SQLDataType.BOOLEAN);
            default -> cast(key, "('string')", "", SQLDataType.CLOB);
        };
    }

    /** CASE is the one construct whose order of evaluation PostgreSQL promises. */
    private Field<?> cast(String key, String kinds, String pattern, DataType<?> type) {
        Field<String> text = DSL.field("({0} ->> {1})", SQLDataType.CLOB, body, DSL.inline(key));
        String fits = "case when jsonb_typeof({0} -> {1}) in " + kinds;
        return pattern.isEmpty()
                ? DSL.field(fits + " then {2} end", type, body, DSL.inline(key), text)
                : DSL.field(
                        fits + " then case when {2} ~ {3} then {4} end end",
                        type,
                        body,
                        DSL.inline(key),
                        text,
                        DSL.inline("^(" + pattern + ")$"),
                        text.cast(type));
    }

    private @Nullable JsonNode part(R row, String key) {
        JsonNode whole = node.apply(row);
        return whole == null ? null : whole.get(key);
    }

    private static @Nullable Object value(@Nullable JsonNode part, FieldType type) {
        if (part == null) return null;
        return switch (type) {
            case NUMBER, MONEY ->
                    part.isNumber()
                            ? SafeText.number(part.decimalValue().toPlainString())
                            : part.isString() ? SafeText.number(part.stringValue()) : null;
            case DATE -> part.isString() ? SafeText.date(part.stringValue()) : null;
            case INSTANT -> part.isString() ? SafeText.instant(part.stringValue()) : null;
            case BOOLEAN -> part.isBoolean() ? part.booleanValue() : null;
            default -> part.isString() ? part.stringValue() : null;
        };
    }

    private static @Nullable Collection<?> codes(@Nullable JsonNode part) {
        if (part == null || !part.isArray()) return null;
        List<String> codes = new ArrayList<>();
        part.forEach(
                code -> {
                    if (code.isString()) codes.add(code.stringValue());
                });
        return codes;
    }
}
