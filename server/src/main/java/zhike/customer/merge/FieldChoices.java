package zhike.customer.merge;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.CardState;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.platform.error.Refusal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Field by field which of two values stays; where nobody chose, the survivor's, or the other's
 * where that is empty.
 */
@Component
class FieldChoices {
    static final String SURVIVOR = "survivor";
    static final String MERGED = "merged";
    private final CardFields fields;

    FieldChoices(CardFields fields) {
        this.fields = fields;
    }

    static boolean suggestsMerged(@Nullable Object survivor, @Nullable Object merged) {
        return survivor == null && merged != null;
    }

    /**
     * @throws Refusal an unknown field, a field that the viewer may not change or see, or neither
     *     of the two words
     */
    CardState join(Viewer viewer, CardPair.Two two, Map<String, String> choices) {
        Map<String, String> chosen = checked(viewer, choices);
        CardState survivor = two.survivor().state();
        CardState merged = two.merged().state();
        Set<String> keys = new TreeSet<>(survivor.values().keySet());
        keys.addAll(merged.values().keySet());
        CardState joined = new CardState();
        for (String key : keys) {
            String choice =
                    chosen.getOrDefault(
                            key,
                            suggestsMerged(survivor.get(key), merged.get(key)) ? MERGED : SURVIVOR);
            joined.put(key, choice.equals(MERGED) ? merged.get(key) : survivor.get(key));
        }
        return joined;
    }

    private Map<String, String> checked(Viewer viewer, Map<String, String> choices) {
        Map<String, String> chosen = new HashMap<>();
        choices.forEach(
                (sent, choice) -> {
                    CardField field = fields.require(sent);
                    if (!choice.equals(SURVIVOR) && !choice.equals(MERGED))
                        throw Refusal.invalid(sent, "merge.choice.wrong");
                    FieldRule rule = viewer.rule("customer", field.key());
                    if (rule == FieldRule.HIDDEN || rule == FieldRule.READONLY)
                        throw Refusal.invalid(sent, "customer.field.closed");
                    chosen.put(field.key(), choice);
                });
        return chosen;
    }
}
