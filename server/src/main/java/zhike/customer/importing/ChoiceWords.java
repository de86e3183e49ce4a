package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.dictionary.DictionaryItem;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the code of a choice by its code or its words in either language. One for a run: it does
 * not hear of changes.
 */
final class ChoiceWords {
    private final Dictionaries dictionaries;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    ChoiceWords(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Nullable String code(String dictionary, String text) {
        return known.computeIfAbsent(dictionary, this::load).get(folded(text));
    }

    private Map<String, String> load(String code) {
        Map<String, String> words = new HashMap<>();
        Dictionary dictionary = dictionaries.find(code);
        if (dictionary == null) return words;
        for (DictionaryItem item : dictionary.items()) {
            if (!item.active()) continue;
            for (String word : new String[] {item.code(), item.labelZh(), item.labelEn()})
                words.putIfAbsent(folded(word), item.code());
        }
        return words;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
