package zhike.customer.card;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.platform.text.Masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Between a record and its viewer: hidden fields do not pass, masked ones pass masked. */
@Component
public class FieldScreen {
    /** What a viewer sees of a state. */
    public record Screened(
            Map<String, Object> columns,
            Map<String, Object> profile,
            Set<String> masked,
            Set<String> readonly) {}

    /** A mask would be no value of their kind: it would not be taken back when it is sent. */
    private static final Set<String> CODED =
            Set.of("gender", "birth_on", "lunar_birthday", "decision_role");

    /** Stands where a name is hidden. */
    private static final String UNNAMED = "–";

    private final CardFields fields;

    FieldScreen(CardFields fields) {
        this.fields = fields;
    }

    public Screened of(Viewer viewer, CardState state) {
        return of(viewer, state, fields.all());
    }

    public Screened of(Viewer viewer, CardState state, Collection<CardField> wanted) {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> profile = new LinkedHashMap<>();
        Set<String> masked = new LinkedHashSet<>();
        Set<String> readonly = new LinkedHashSet<>();
        for (CardField field : wanted) {
            FieldRule rule = viewer.rule("customer", field.key());
            Object value = state.get(field.key());
            if (rule == FieldRule.READONLY) readonly.add(field.key());
            if (rule == FieldRule.MASKED) masked.add(field.key());
            if (value == null || rule == FieldRule.HIDDEN) continue;
            (field.inProfile() ? profile : columns)
                    .put(field.key(), rule == FieldRule.MASKED ? mask(field.key(), value) : value);
        }
        return new Screened(columns, profile, masked, readonly);
    }

    /** A value as a viewer sees it; null when hidden. */
    public @Nullable Object value(Viewer viewer, String key, @Nullable Object value) {
        return under(viewer.rule("customer", key), key, value);
    }

    private static @Nullable Object under(FieldRule rule, String key, @Nullable Object value) {
        if (value == null || rule == FieldRule.HIDDEN) return null;
        return rule == FieldRule.MASKED ? mask(key, value) : value;
    }

    /** A customer's name as a viewer sees it; a dash when hidden. */
    public String name(Viewer viewer, String name) {
        return String.valueOf(Objects.requireNonNullElse(value(viewer, "name", name), UNNAMED));
    }

    /** A contact's name likewise. */
    public String contactName(Viewer viewer, String name) {
        return String.valueOf(Objects.requireNonNullElse(ofContact(viewer, "name", name), UNNAMED));
    }

    /** Each with the keys of what is masked to the viewer, where anything is. */
    public List<Map<String, Object>> contacts(Viewer viewer, List<Map<String, Object>> contacts) {
        for (Map<String, Object> contact : contacts) {
            List<String> masked = new ArrayList<>();
            for (String key : ContactRules.PERSONAL) {
                String name = ContactRules.IN_JSON.getOrDefault(key, key);
                boolean mask = ContactRules.of(viewer, key) == FieldRule.MASKED;
                if (mask) masked.add(name);
                contact.computeIfPresent(
                        name,
                        (k, value) ->
                                mask && CODED.contains(key) ? null : ofContact(viewer, key, value));
            }
            contact.computeIfPresent("profile", (k, value) -> ofContact(viewer, value));
            if (!masked.isEmpty()) contact.put("masked", masked);
        }
        return contacts;
    }

    /** The names of the others. */
    public List<Map<String, Object>> relations(Viewer viewer, List<Map<String, Object>> relations) {
        for (Map<String, Object> relation : relations)
            if (relation.get("card") instanceof Map<?, ?> other) {
                Map<String, Object> card = new LinkedHashMap<>();
                other.forEach((key, value) -> card.put(String.valueOf(key), value));
                card.computeIfPresent("name", (key, name) -> name(viewer, String.valueOf(name)));
                relation.put("card", card);
            }
        return relations;
    }

    /** A field that was given up is not shown. */
    private Map<String, Object> ofContact(Viewer viewer, Object profile) {
        Map<String, Object> seen = new LinkedHashMap<>();
        if (!(profile instanceof Map<?, ?> kept)) return seen;
        for (CardField field : fields.ofContacts()) {
            Object value = ofContact(viewer, field.key(), kept.get(field.key()));
            if (value != null) seen.put(field.key(), value);
        }
        return seen;
    }

    /** A contact's value as a viewer sees it; null when hidden. */
    public @Nullable Object ofContact(Viewer viewer, String key, @Nullable Object value) {
        return under(ContactRules.of(viewer, key), key, value);
    }

    public List<Map<String, Object>> points(Viewer viewer, List<Map<String, Object>> points) {
        List<Map<String, Object>> seen = new ArrayList<>();
        for (Map<String, Object> point : points) {
            String kind = String.valueOf(point.get("kind"));
            String key = kind.equals("fax") ? "phone" : kind;
            Object value =
                    point.get("contactId") == null
                            ? value(viewer, key, point.get("value"))
                            : ofContact(viewer, key, point.get("value"));
            if (value == null) continue;
            point.put("value", value);
            seen.add(point);
        }
        return seen;
    }

    /**
     * Whether somebody may not even fill it in where nothing is yet: who would see it masked may,
     * for the one who calls tells them.
     */
    public static boolean closedToFirstEntry(FieldRule rule) {
        return rule == FieldRule.HIDDEN || rule == FieldRule.READONLY;
    }

    public static String mask(String key, Object value) {
        String text = String.valueOf(value);
        return switch (key) {
            case "phone", "mobile" -> Masking.phone(text);
            case "email" -> Masking.mail(text);
            case "id_number" -> Masking.idcard(text);
            case "address" -> Masking.address(text);
            case "name" -> Masking.name(text);
            default -> "***";
        };
    }
}
