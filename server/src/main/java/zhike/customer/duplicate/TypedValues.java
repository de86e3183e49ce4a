package zhike.customer.duplicate;

import org.jspecify.annotations.Nullable;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.custody.Probing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed of a customer, apart by what they may know; what is hidden from them counts
 * for nothing.
 *
 * @param open what they may see
 * @param masked what they would only see masked
 */
record TypedValues(Map<String, String> open, Map<String, String> masked) {
    private static final List<String> NUMBERS = List.of("phone", "mobile");
    private static final List<String> POINTS = List.of("phone", "mobile", "email");

    static TypedValues of(Viewer viewer, Map<String, ? extends @Nullable Object> sent) {
        Map<String, String> open = new LinkedHashMap<>();
        Map<String, String> masked = new LinkedHashMap<>();
        sent.forEach(
                (key, value) -> {
                    if (value == null || value.toString().isBlank()) return;
                    if (rule(viewer, key) == FieldRule.HIDDEN) return;
                    (proves(viewer, key) ? open : masked).put(key, value.toString().strip());
                });
        return new TypedValues(open, masked);
    }

    /**
     * @throws zhike.platform.error.Refusal {@code customer.probe.too-many}
     */
    void noteProbes(Viewer viewer, Probing probing) {
        List<Probing.Value> whole = new ArrayList<>();
        masked.forEach((key, value) -> whole.addAll(Probing.Value.of(key, value)));
        if (!whole.isEmpty()) probing.note(viewer, whole);
    }

    @Nullable String all(String key) {
        return open.getOrDefault(key, masked.get(key));
    }

    @Nullable String shown(String key) {
        return open.get(key);
    }

    /**
     * By a number or mail address only open points are found, so those may be any that was typed.
     */
    @Nullable String exact(String key) {
        return POINTS.contains(key) ? all(key) : open.get(key);
    }

    /** A number may stand in either field of numbers, so both must be open. */
    private static boolean proves(Viewer viewer, String key) {
        return NUMBERS.contains(key)
                ? NUMBERS.stream().allMatch(number -> rule(viewer, number).shows())
                : rule(viewer, key).shows();
    }

    /** By a number or mail address contacts are found too. */
    private static FieldRule rule(Viewer viewer, String key) {
        return POINTS.contains(key) ? ContactRules.of(viewer, key) : viewer.rule("customer", key);
    }
}
