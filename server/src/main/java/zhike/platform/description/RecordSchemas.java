package zhike.platform.description;

import com.fasterxml.jackson.databind.JavaType;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Our records, each under a name of its own ({@code NoteList.Note}; two records called Shown would
 * else be described as one), with what may be null marked and all else required.
 */
class RecordSchemas implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes") // the interface of the library is raw
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.isTypeOrSubTypeOf(JsonNode.class)) return new JsonSchema();
        boolean ours = java != null && ours(java);
        if (ours) type.setName(name(java));
        Schema found = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Schema defined = ours ? context.getDefinedModels().get(type.getName()) : null;
        if (defined != null) complete(defined, java.getRawClass());
        return found;
    }

    private static boolean ours(JavaType type) {
        return type.getRawClass().isRecord()
                && type.getRawClass().getPackageName().startsWith("zhike.");
    }

    private static String name(JavaType type) {
        if (type.isContainerType()) return name(type.getContentType()) + "s";
        Class<?> raw = type.getRawClass();
        Class<?> outer = raw.getEnclosingClass();
        StringBuilder name = new StringBuilder();
        if (outer != null) name.append(outer.getSimpleName()).append('.');
        name.append(raw.getSimpleName());
        for (int i = 0; i < type.containedTypeCount(); i++)
            name.append('-').append(name(type.containedType(i)));
        return name.toString();
    }

    private static void complete(Schema<?> schema, Class<?> record) {
        if (schema.getProperties() == null) return;
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) continue;
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                schema.getProperties().put(component.getName(), orNull(property));
            else if (schema.getRequired() == null
                    || !schema.getRequired().contains(component.getName()))
                schema.addRequiredItem(component.getName());
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) return schema;
        if (schema.get$ref() != null)
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of("null"))));
        if (schema.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }
}
