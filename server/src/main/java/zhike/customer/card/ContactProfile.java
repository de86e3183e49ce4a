package zhike.customer.card;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldParser;
import zhike.customer.field.ProfileJson;
import zhike.platform.error.Refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The custom fields of a contact: checked by the catalogue of fields, kept as JSON, in the history
 * like the others.
 */
@Component
public class ContactProfile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP =
            new TypeReference<>() {};
    private final CardFields fields;
    private final FieldParser parser;
    private final ProfileJson profiles;

    ContactProfile(CardFields fields, FieldParser parser, ProfileJson profiles) {
        this.fields = fields;
        this.parser = parser;
        this.profiles = profiles;
    }

    public static Map<String, Object> read(JSONB kept) {
        return JSON.readValue(kept.data(), MAP);
    }

    /**
     * What is not sent stays, a field that was given up keeps its old value, an empty value goes.
     *
     * @param viewer a field that is not open to them stays as it was; on a new contact they may
     *     fill in what they would see masked
     * @param whole whether a new contact is sent, so that a required field may not be left out
     * @throws Refusal naming {@code profile.<key>}, also of a field that is closed to them
     */
    JSONB merge(
            Viewer viewer,
            JSONB before,
            @Nullable Map<String, ? extends @Nullable Object> sent,
            boolean whole,
            String place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(read(before));
        Map<String, ? extends @Nullable Object> given = sent == null ? Map.of() : sent;
        for (String key : given.keySet())
            if (fields.findOfContact(key) == null && !values.containsKey(key))
                throw Refusal.invalid(
                        place + "profile." + key, "customer.field.unknown", Map.of("field", key));
        for (CardField field : fields.ofContacts()) {
            FieldRule rule = ContactRules.of(viewer, field.key());
            if (whole && FieldScreen.closedToFirstEntry(rule)) {
                refuseSent(field, given.get(field.key()), place);
                continue;
            }
            if (!whole && rule != FieldRule.OPEN) continue;
            if (given.containsKey(field.key()) || whole)
                values.put(field.key(), parse(field, given.get(field.key()), place));
        }
        return profiles.write(values);
    }

    private static void refuseSent(CardField field, @Nullable Object sent, String place) {
        if (sent != null && !sent.toString().isBlank())
            throw Refusal.invalid(place + "profile." + field.key(), "customer.field.closed");
    }

    private @Nullable Object parse(CardField field, @Nullable Object sent, String place) {
        try {
            return parser.parse(field, sent);
        } catch (Refusal refusal) {
            throw Refusal.invalid(place + "profile." + field.key(), refusal.code(), refusal.args());
        }
    }
}
