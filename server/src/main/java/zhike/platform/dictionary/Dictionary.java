package zhike.platform.dictionary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A pick list with all its items, by position. */
public record Dictionary(
        String code, String labelZh, String labelEn, boolean builtIn, List<DictionaryItem> items) {

    public @Nullable DictionaryItem find(String item) {
        for (DictionaryItem each : items) if (each.code().equals(item)) return each;
        return null;
    }

    public boolean offers(String item) {
        DictionaryItem found = find(item);
        return found != null && found.active();
    }
}
