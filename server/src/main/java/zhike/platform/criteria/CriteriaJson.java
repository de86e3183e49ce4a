package zhike.platform.criteria;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import zhike.platform.error.Refusal;

/** The stored form of a tree: {@code docs/decisions/0001-one-language-of-criteria.md}. */
public final class CriteriaJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private CriteriaJson() {}

    /**
     * @throws Refusal with the place of the first fault; {@code criteria.json.malformed} for no
     *     JSON
     */
    public static Criteria read(String json, FieldCatalogue<?> catalogue) {
        try {
            return read(MAPPER.readTree(json), catalogue);
        } catch (JacksonException malformed) {
            throw CriteriaRefusal.of("criteria.json.malformed", CriteriaReading.ROOT);
        }
    }

    /**
     * @throws Refusal with the place of the first fault
     */
    public static Criteria read(JsonNode json, FieldCatalogue<?> catalogue) {
        return new CriteriaReading(catalogue).read(json);
    }

    /** Compact, with the same text for the same tree. */
    public static String write(Criteria criteria) {
        return tree(criteria).toString();
    }

    public static JsonNode tree(Criteria criteria) {
        return CriteriaWriting.write(criteria);
    }
}
