package zhike.platform.criteria;

import zhike.platform.error.Refusal;

import java.util.Map;

/**
 * A tree that cannot be taken; the field of the refusal is its place there, {@code
 * criteria.all[1].value}.
 */
final class CriteriaRefusal {
    private CriteriaRefusal() {}

    static Refusal of(String code, String path) {
        return Refusal.invalid(path, code);
    }

    static Refusal of(String code, String path, String arg, Object value) {
        return Refusal.invalid(path, code, Map.of(arg, value));
    }

    static Refusal of(String code, String path, Map<String, Object> args) {
        return Refusal.invalid(path, code, args);
    }
}
