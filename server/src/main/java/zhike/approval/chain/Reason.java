package zhike.approval.chain;

import java.util.Map;

/**
 * Why somebody approves, or a fallback that was taken; its words are {@code approval.why.<code>}.
 */
public record Reason(String code, Map<String, String> args) {
    static Reason of(String code, String key, String value) {
        return new Reason(code, Map.of(key, value));
    }

    static Reason of(String code, String key, String value, String key2, String value2) {
        return new Reason(code, Map.of(key, value, key2, value2));
    }
}
