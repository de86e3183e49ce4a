package zhike.platform.dictionary;

import static zhike.platform.db.Tables.DICTIONARY;
import static zhike.platform.db.Tables.DICTIONARY_ITEM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All dictionaries, kept in memory until one changes on any node. */
@Component
public class Dictionaries {
    static final String CHANGED = "dictionary";
    private final DSLContext db;

    /** One entry; a map because its computing and its clearing exclude each other. */
    private final Map<String, Map<String, Dictionary>> known = new ConcurrentHashMap<>();

    Dictionaries(DSLContext db, Broadcast broadcast) {
        this.db = db;
        broadcast.on(CHANGED, any -> known.clear());
    }

    public List<Dictionary> all() {
        return List.copyOf(map().values());
    }

    public @Nullable Dictionary find(String code) {
        return map().get(code);
    }

    /** The words for a stored code, or the code itself where there are none (any more). */
    public String label(String dictionary, String item, Locale locale) {
        Dictionary found = find(dictionary);
        DictionaryItem choice = found == null ? null : found.find(item);
        return choice == null ? item : choice.label(locale);
    }

    private Map<String, Dictionary> map() {
        return known.computeIfAbsent("", any -> load());
    }

    private Map<String, Dictionary> load() {
        Map<String, List<DictionaryItem>> items =
                db.selectFrom(DICTIONARY_ITEM)
                        .orderBy(DICTIONARY_ITEM.POSITION, DICTIONARY_ITEM.CODE)
                        .fetchGroups(
                                DICTIONARY_ITEM.DICTIONARY,
                                row ->
                                        new DictionaryItem(
                                                row.getCode(),
                                                row.getLabelZh(),
                                                row.getLabelEn(),
                                                row.getPosition(),
                                                row.getActive()));
        Map<String, Dictionary> all = new TreeMap<>();
        db.selectFrom(DICTIONARY)
                .forEach(
                        row ->
                                all.put(
                                        row.getCode(),
                                        new Dictionary(
                                                row.getCode(),
                                                row.getLabelZh(),
                                                row.getLabelEn(),
                                                row.getBuiltIn(),
                                                items.getOrDefault(row.getCode(), List.of()))));
        return all;
    }
}
