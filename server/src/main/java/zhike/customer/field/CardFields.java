package zhike.customer.field;

import static zhike.customer.db.Tables.FIELD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All fields of the customer file as they are now, and whether a pick list takes a code. */
@Component
public class CardFields {
    /** Told when a field changes. */
    public static final String CHANGED = "fields";

    private record Known(Map<String, CardField> fields, Map<String, CardField> ofContacts) {}

    private final DSLContext db;
    private final Dictionaries dictionaries;

    /** One entry; a map because its computing and its clearing exclude each other. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    CardFields(DSLContext db, Broadcast broadcast, Dictionaries dictionaries) {
        this.db = db;
        this.dictionaries = dictionaries;
        broadcast.on(CHANGED, any -> known.clear());
    }

    public Collection<CardField> all() {
        return known().fields().values();
    }

    public @Nullable CardField find(String key) {
        return known().fields()
                .get(key.startsWith("profile.") ? key.substring("profile.".length()) : key);
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
        if (field == null)
            throw Refusal.invalid(key, "customer.field.unknown", Map.of("field", key));
        return field;
    }

    /** Whether the pick list has this code and offers it still. */
    public boolean offers(String dictionary, String code) {
        Dictionary list = dictionaries.find(dictionary);
        return list != null && list.offers(code);
    }

    private Known known() {
        return known.computeIfAbsent("", any -> load());
    }

    private Known load() {
        Map<String, CardField> fields = new LinkedHashMap<>();
        CardColumns.ALL.forEach(field -> fields.put(field.key(), field));
        Map<String, CardField> ofContacts = new LinkedHashMap<>();
        db.selectFrom(FIELD)
                .where(FIELD.ACTIVE)
                .orderBy(FIELD.POSITION, FIELD.KEY)
                .forEach(
                        row ->
                                (row.getSubject().equals("card") ? fields : ofContacts)
                                        .put(
                                                row.getKey(),
                                                new CardField(
                                                        row.getKey(),
                                                        FieldKind.of(row.getType()),
                                                        row.getSection(),
                                                        row.getAppliesTo(),
                                                        null,
                                                        row.getDictionary(),
                                                        row.getRequired(),
                                                        row.getSensitive(),
                                                        row.getBuiltIn(),
                                                        4000,
                                                        row.getLabelZh(),
                                                        row.getLabelEn())));
        return new Known(
                Collections.unmodifiableMap(fields), Collections.unmodifiableMap(ofContacts));
    }
}
