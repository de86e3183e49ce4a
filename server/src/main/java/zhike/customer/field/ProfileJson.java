package zhike.customer.field;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The profile as it is kept: numbers as numbers, dates as text, choices as lists; unknown keys are
 * kept untouched.
 */
@Component
public class ProfileJson {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MAP =
            new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final CardFields fields;

    ProfileJson(CardFields fields) {
        this.fields = fields;
    }

    public Map<String, @Nullable Object> read(JSONB kept) {
        if (kept.data().equals("{}")) return new LinkedHashMap<>();
        Map<String, @Nullable Object> profile = JSON.readValue(kept.data(), MAP);
        profile.replaceAll((key, value) -> KeptValue.of(fields.find(key), value));
        return profile;
    }

    public JSONB write(Map<String, @Nullable Object> profile) {
        Map<String, Object> kept = new LinkedHashMap<>();
        profile.forEach(
                (key, value) -> {
                    if (value != null)
                        kept.put(key, value instanceof LocalDate date ? date.toString() : value);
                });
        return JSONB.jsonb(JSON.writeValueAsString(kept));
    }
}
