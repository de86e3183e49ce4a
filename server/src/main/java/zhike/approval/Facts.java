package zhike.approval;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What is known of a paper, by the keys of the fields that its use declares. A fact that is not
 * there is absent.
 */
public record Facts(Map<String, Object> values) {
    public Facts {
        values = Map.copyOf(values);
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }
}
