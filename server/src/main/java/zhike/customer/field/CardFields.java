package zhike.customer.field;

import static zhike.customer.db.Tables.FIELD;
import static zhike.platform.db.Tables.DICTIONARY_ITEM;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;

/** All fields of the customer file as they are now, and the codes each pick list takes. */
@Component
public class CardFields {
    /** Told when a field or a dictionary changes. */
    public static final String CHANGED = "fields";

    private record Known(Map<String, CardField> fields, Map<String, CardField> ofContacts, Map<String, Set<String>> codes) {
    }

    private final DSLContext db;
    private volatile @Nullable Known known;

    CardFields(DSLContext db, Broadcast broadcast) {
        this.db = db;
        broadcast.on(CHANGED, any -> known = null);
        broadcast.on("dictionary", any -> known = null);
    }

    public Collection<CardField> all() {
        return known().fields().values();
    }

    public @Nullable CardField find(String key) {
        return known().fields().get(key.startsWith("profile.") ? key.substring("profile.".length()) : key);
    }

    /** The custom fields of contacts. */
    public Collection<CardField> ofContacts() {
        return known().ofContacts().values();
    }

    public @Nullable CardField findOfContact(String key) {
        return known().ofContacts().get(key);
    }

    public CardField require(String key) {
        CardField field = find(key);
        if (field == null) throw Refusal.invalid(key, "customer.field.unknown", Map.of("field", key));
        return field;
    }

    public Set<String> codes(String dictionary) {
        return known().codes().getOrDefault(dictionary, Set.of());
    }

    private Known known() {
        Known found = known;
        if (found == null) known = found = load();
        return found;
    }

    private Known load() {
        Map<String, CardField> fields = new LinkedHashMap<>();
        CardColumns.ALL.forEach(field -> fields.put(field.key(), field));
        Map<String, CardField> ofContacts = new LinkedHashMap<>();
        db.selectFrom(FIELD).where(FIELD.ACTIVE).orderBy(FIELD.POSITION, FIELD.KEY)
                .forEach(row -> (row.getSubject().equals("card") ? fields : ofContacts).put(row.getKey(), new CardField(row.getKey(), FieldKind.of(row.getType()), row.getSection(), row.getAppliesTo(),
                        null, row.getDictionary(), row.getRequired(), row.getSensitive(), row.getBuiltIn(), 4000, row.getLabelZh(), row.getLabelEn())));
        Map<String, Set<String>> codes = db.select(DICTIONARY_ITEM.DICTIONARY, DICTIONARY_ITEM.CODE).from(DICTIONARY_ITEM)
                .where(DICTIONARY_ITEM.ACTIVE).fetch().intoGroups(DICTIONARY_ITEM.DICTIONARY, DICTIONARY_ITEM.CODE).entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        return new Known(java.util.Collections.unmodifiableMap(fields), java.util.Collections.unmodifiableMap(ofContacts), codes);
    }
}
