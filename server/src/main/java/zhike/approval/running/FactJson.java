package zhike.approval.running;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.approval.ApprovalUse;
import zhike.approval.FactReading;
import zhike.approval.Facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Facts as they are kept: numbers as text, so that not a digit is lost. */
@Component
class FactJson {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private final ObjectMapper json;

    FactJson(ObjectMapper json) {
        this.json = json;
    }

    JSONB write(Facts facts) {
        Map<String, Object> plain = new TreeMap<>();
        facts.values()
                .forEach(
                        (key, value) ->
                                plain.put(
                                        key,
                                        switch (value) {
                                            case BigDecimal number -> number.toPlainString();
                                            case LocalDate day -> day.toString();
                                            default -> value;
                                        }));
        return JSONB.jsonb(json.writeValueAsString(plain));
    }

    /** A fact that its use declares no longer is passed over. */
    Facts read(ApprovalUse use, JSONB facts) {
        Map<String, Object> plain = json.readValue(facts.data(), MAP);
        plain.keySet().removeIf(key -> use.facts().find(key).isEmpty());
        return FactReading.read(use.facts(), plain);
    }
}
