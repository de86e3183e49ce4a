package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Words with their meanings, found at the beginning or the end of a text, the longest first. */
final class Lexicon {
    private final Map<String, String> meanings = new HashMap<>();
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();
    private int longest;

    /** The first meaning of a word stays. */
    void put(String word, String meaning) {
        meanings.putIfAbsent(word, meaning);
        first.set(word.charAt(0));
        last.set(word.charAt(word.length() - 1));
        longest = Math.max(longest, word.length());
    }

    @Nullable String meaning(String word) {
        return word.length() > longest ? null : meanings.get(word);
    }

    /** Length of the longest word that begins at {@code from}, 0 for none. */
    int lengthAt(String text, int from) {
        if (from >= text.length() || !first.get(text.charAt(from))) {
            return 0;
        }
        for (int n = Math.min(longest, text.length() - from); n > 0; n--) {
            if (meanings.containsKey(text.substring(from, from + n))) {
                return n;
            }
        }
        return 0;
    }

    /** Length of the longest word that ends the text, 0 for none. */
    int lengthAtEnd(String text) {
        if (text.isEmpty() || !last.get(text.charAt(text.length() - 1))) {
            return 0;
        }
        for (int n = Math.min(longest, text.length()); n > 0; n--) {
            if (meanings.containsKey(text.substring(text.length() - n))) {
                return n;
            }
        }
        return 0;
    }
}
