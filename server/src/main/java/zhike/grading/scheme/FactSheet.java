package zhike.grading.scheme;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import zhike.platform.criteria.FieldType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rule found of one customer, from the JSON in which it is kept. */
public final class FactSheet {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private FactSheet() {}

    /** Values in the form that criteria ask in memory; a field that is gone since is left out. */
    public static Map<String, Object> values(JSONB sheet, FactCatalogue.Facts facts) {
        Map<String, Object> values = new HashMap<>();
        JsonNode read = JSON.readTree(sheet.data());
        for (var each : read.properties()) {
            if (!facts.has(each.getKey())) continue;
            Object value = value(each.getValue(), facts.get(each.getKey()).asked().type());
            if (value != null) values.put(each.getKey(), value);
        }
        return values;
    }

    private static @Nullable Object value(JsonNode node, FieldType type) {
        return switch (type) {
            case NUMBER, MONEY -> node.isNumber() ? node.decimalValue() : null;
            case DATE -> LocalDate.parse(node.asString());
            case INSTANT -> OffsetDateTime.parse(node.asString()).toInstant();
            case BOOLEAN -> node.booleanValue();
            case CHOICES -> many(node);
            default -> node.asString();
        };
    }

    private static List<String> many(JsonNode node) {
        List<String> codes = new ArrayList<>();
        node.forEach(each -> codes.add(each.asString()));
        return codes;
    }
}
