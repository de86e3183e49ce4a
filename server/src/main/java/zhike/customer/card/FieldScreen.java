package zhike.customer.card;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.platform.text.Masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** Rules of the customer's field hold for the contact's field of the same meaning. */
    private static final List<String> OF_CONTACTS = List.of("phone", "mobile", "email");

    private final CardFields fields;

    FieldScreen(CardFields fields) {
        this.fields = fields;
    }

    public Screened of(Viewer viewer, CardState state) {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> profile = new LinkedHashMap<>();
        Set<String> masked = new LinkedHashSet<>();
        Set<String> readonly = new LinkedHashSet<>();
        for (CardField field : fields.all()) {
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
        return value == null
                ? null
                : switch (viewer.rule("customer", key)) {
                    case HIDDEN -> null;
                    case MASKED -> mask(key, value);
                    default -> value;
                };
    }

    public List<Map<String, Object>> contacts(Viewer viewer, List<Map<String, Object>> contacts) {
        contacts.forEach(
                contact -> {
                    OF_CONTACTS.forEach(
                            key ->
                                    contact.computeIfPresent(
                                            key, (k, value) -> value(viewer, k, value)));
                    contact.computeIfPresent("profile", (k, value) -> ofContact(viewer, value));
                });
        return contacts;
    }

    /** A field that was given up is not shown. */
    private Map<String, Object> ofContact(Viewer viewer, Object profile) {
        Map<String, Object> seen = new LinkedHashMap<>();
        if (!(profile instanceof Map<?, ?> kept)) return seen;
        for (CardField field : fields.ofContacts()) {
            Object value = value(viewer, field.key(), kept.get(field.key()));
            if (value != null) seen.put(field.key(), value);
        }
        return seen;
    }

    /** A contact's value as a viewer sees it; null when hidden. */
    public @Nullable Object ofContact(Viewer viewer, String key, @Nullable Object value) {
        boolean ruled =
                OF_CONTACTS.contains(key)
                        || fields.ofContacts().stream().anyMatch(field -> field.key().equals(key));
        return ruled ? value(viewer, key, value) : value;
    }

    public List<Map<String, Object>> points(Viewer viewer, List<Map<String, Object>> points) {
        List<Map<String, Object>> seen = new ArrayList<>();
        for (Map<String, Object> point : points) {
            String kind = String.valueOf(point.get("kind"));
            Object value = value(viewer, kind.equals("fax") ? "phone" : kind, point.get("value"));
            if (value == null) continue;
            point.put("value", value);
            seen.add(point);
        }
        return seen;
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
