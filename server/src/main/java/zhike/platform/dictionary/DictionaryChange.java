package zhike.platform.dictionary;

import static org.jooq.impl.DSL.excluded;

import static zhike.platform.db.Tables.DICTIONARY;
import static zhike.platform.db.Tables.DICTIONARY_ITEM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a whole dictionary as edited. An item left out goes, unless it ships or is in use: then it
 * is only deactivated.
 */
@Component
class DictionaryChange {
    private final DSLContext db;
    private final List<DictionaryUse> uses;
    private final Broadcast broadcast;
    private final Trail trail;

    DictionaryChange(DSLContext db, List<DictionaryUse> uses, Broadcast broadcast, Trail trail) {
        this.db = db;
        this.uses = uses;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public void put(String code, DictionaryEndpoint.Edited edited) {
        Set<String> kept = distinctCodes(edited.items());
        db.insertInto(DICTIONARY, DICTIONARY.CODE, DICTIONARY.LABEL_ZH, DICTIONARY.LABEL_EN)
                .values(code, edited.labelZh().strip(), edited.labelEn().strip())
                .onConflict(DICTIONARY.CODE)
                .doUpdate()
                .set(DICTIONARY.LABEL_ZH, excluded(DICTIONARY.LABEL_ZH))
                .set(DICTIONARY.LABEL_EN, excluded(DICTIONARY.LABEL_EN))
                .execute();
        Set<String> before =
                db.select(DICTIONARY_ITEM.CODE)
                        .from(DICTIONARY_ITEM)
                        .where(DICTIONARY_ITEM.DICTIONARY.eq(code))
                        .forUpdate()
                        .fetchSet(DICTIONARY_ITEM.CODE);
        edited.items().forEach(item -> write(code, item));
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(kept);
        gone.forEach(item -> drop(code, item));
        Set<String> added = new TreeSet<>(kept);
        added.removeAll(before);
        broadcast.tell(Dictionaries.CHANGED, code);
        trail.record(
                "dictionary.changed",
                "dictionary",
                null,
                edited.labelZh().strip(),
                Map.of("code", code, "added", added, "removed", gone));
    }

    private static Set<String> distinctCodes(List<DictionaryItem> items) {
        Set<String> codes = new HashSet<>();
        for (int at = 0; at < items.size(); at++)
            if (!codes.add(items.get(at).code()))
                throw Refusal.invalid("items[" + at + "].code", "dictionary.item.double");
        return codes;
    }

    private void write(String dictionary, DictionaryItem item) {
        db.insertInto(DICTIONARY_ITEM)
                .set(DICTIONARY_ITEM.DICTIONARY, dictionary)
                .set(DICTIONARY_ITEM.CODE, item.code())
                .set(DICTIONARY_ITEM.LABEL_ZH, item.labelZh().strip())
                .set(DICTIONARY_ITEM.LABEL_EN, item.labelEn().strip())
                .set(DICTIONARY_ITEM.POSITION, item.position())
                .set(DICTIONARY_ITEM.ACTIVE, item.active())
                .onConflict(DICTIONARY_ITEM.DICTIONARY, DICTIONARY_ITEM.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private void drop(String dictionary, String item) {
        boolean ships =
                db.fetchExists(DICTIONARY, DICTIONARY.CODE.eq(dictionary).and(DICTIONARY.BUILT_IN));
        var which = DICTIONARY_ITEM.DICTIONARY.eq(dictionary).and(DICTIONARY_ITEM.CODE.eq(item));
        if (ships || uses.stream().anyMatch(use -> use.uses(dictionary, item)))
            db.update(DICTIONARY_ITEM).set(DICTIONARY_ITEM.ACTIVE, false).where(which).execute();
        else db.deleteFrom(DICTIONARY_ITEM).where(which).execute();
    }
}
