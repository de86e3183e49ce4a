package zhike.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A body with every field that an endpoint knows, drawn from its type, so that what is wrong with
 * it is only what a test puts in.
 */
final class BodyShape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a field of this name plausibly holds. */
    private final Map<String, Object> plausible;

    BodyShape(Map<String, Object> plausible) {
        this.plausible = plausible;
    }

    @Nullable ObjectNode of(Endpoint endpoint) {
        for (MethodParameter parameter : endpoint.handler().getMethodParameters())
            if (parameter.hasParameterAnnotation(RequestBody.class))
                return whole(endpoint, parameter.getGenericParameterType());
        return null;
    }

    private ObjectNode whole(Endpoint endpoint, Type type) {
        if (value("", type) instanceof ObjectNode drawn && !drawn.isEmpty()) return drawn;
        ObjectNode free = JSON.objectNode();
        if (endpoint.path().startsWith("/api/customers"))
            for (String key :
                    List.of(
                            "kind",
                            "name",
                            "short_name",
                            "phone",
                            "email",
                            "website",
                            "region",
                            "address",
                            "remarks",
                            "industry",
                            "scale",
                            "employees",
                            "capital",
                            "founded_on",
                            "stage",
                            "source",
                            "source_person_id",
                            "ownerId",
                            "unitId",
                            "force",
                            "contacts")) free.set(key, plain(plausible.getOrDefault(key, "x")));
        else free.put("value", 1);
        return free;
    }

    private JsonNode value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class)
                return JSON.arrayNode().add(value(name, generic.getActualTypeArguments()[0]));
            return plausible.containsKey(name) ? plain(plausible.get(name)) : JSON.objectNode();
        }
        if (!(type instanceof Class<?> kind)) return JSON.nullNode();
        if (kind.isRecord()) return record(kind);
        if (plausible.containsKey(name)) return plain(plausible.get(name));
        if (kind == String.class) return JSON.stringNode("x");
        if (kind == Boolean.class || kind == boolean.class) return JSON.booleanNode(false);
        if (kind == Instant.class) return JSON.stringNode("2026-03-01T00:00:00Z");
        if (kind == LocalDate.class) return JSON.stringNode("2026-03-01");
        if (kind.isEnum()) return JSON.stringNode(String.valueOf(kind.getEnumConstants()[0]));
        if (Number.class.isAssignableFrom(kind) || kind.isPrimitive()) return JSON.numberNode(1);
        return JSON.nullNode();
    }

    private ObjectNode record(Class<?> kind) {
        ObjectNode drawn = JSON.objectNode();
        for (RecordComponent part : kind.getRecordComponents())
            drawn.set(part.getName(), value(part.getName(), part.getGenericType()));
        return drawn;
    }

    private static JsonNode plain(@Nullable Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
