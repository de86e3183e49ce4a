package zhike.customer.bulk;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;

/** What a deed needs to know, read strictly. */
record BulkArguments(Map<String, ? extends @Nullable Object> sent) {
    private static final int LONGEST = 500;

    @Nullable Long id(String key) {
        Object value = sent.get(key);
        if (value == null) return null;
        if (value instanceof Integer || value instanceof Long) return ((Number) value).longValue();
        throw wrong(key);
    }

    String text(String key) {
        Object value = sent.get(key);
        if (!(value instanceof String text) || text.isBlank() || text.length() > LONGEST)
            throw wrong(key);
        return text.strip();
    }

    /** Empty where none is given. */
    String reason() {
        return sent.get("reason") == null || "".equals(sent.get("reason")) ? "" : text("reason");
    }

    List<Long> ids(String key) {
        if (!(sent.get(key) instanceof List<?> list) || list.isEmpty() || list.size() > 50)
            throw wrong(key);
        return list.stream()
                .map(
                        each ->
                                each instanceof Integer || each instanceof Long
                                        ? ((Number) each).longValue()
                                        : fail(key))
                .distinct()
                .toList();
    }

    private static long fail(String key) {
        throw wrong(key);
    }

    static Refusal wrong(String key) {
        return Refusal.invalid("arguments." + key, "bulk.argument.wrong");
    }
}
