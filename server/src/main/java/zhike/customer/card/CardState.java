package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All field values of a card by field key, columns and profile alike; an absent value has no entry.
 */
public final class CardState {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static CardState of(Map<String, ? extends @Nullable Object> values) {
        CardState state = new CardState();
        values.forEach(state::put);
        return state;
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    public void put(String key, @Nullable Object value) {
        if (value == null) values.remove(key);
        else values.put(key, value);
    }

    public Map<String, Object> values() {
        return values;
    }

    public CardState copy() {
        return of(values);
    }

    /** What changes from this state to the other, by key. */
    public Map<String, Change> to(CardState other) {
        Map<String, Change> changes = new LinkedHashMap<>();
        Set<String> keys = new TreeSet<>(values.keySet());
        keys.addAll(other.values.keySet());
        for (String key : keys) {
            Change change = new Change(get(key), other.get(key));
            if (change.real()) changes.put(key, change);
        }
        return changes;
    }

    /** From one value to another. */
    public record Change(@Nullable Object from, @Nullable Object to) {
        boolean real() {
            return from == null ? to != null : !from.equals(to);
        }
    }
}
