package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of readings: of single characters, of words, of surnames. */
final class Readings {

    static final Words WORDS = Words.load("pinyin-words.txt");
    static final Words SURNAMES = Words.load("surnames.txt");

    private static final @Nullable String[] COMMON = new String[0x10000];
    private static final Map<Integer, String> RARE = new HashMap<>();
    private static final Set<String> SYLLABLES = new HashSet<>();

    static {
        load("pinyin.txt");
        load("pinyin-readings.txt");
    }

    private Readings() {}

    static @Nullable String of(int codePoint) {
        return codePoint < COMMON.length ? COMMON[codePoint] : RARE.get(codePoint);
    }

    static Set<String> syllables() {
        return SYLLABLES;
    }

    private static void load(String table) {
        for (String line : TextTable.lines(table)) {
            int blank = line.indexOf(' ');
            String syllable = line.substring(0, blank).intern();
            SYLLABLES.add(syllable);
            line.substring(blank + 1).codePoints().forEach(c -> put(c, syllable));
        }
    }

    private static void put(int codePoint, String syllable) {
        if (codePoint < COMMON.length) {
            COMMON[codePoint] = syllable;
        } else {
            RARE.put(codePoint, syllable);
        }
    }

    /** Words with their syllables, found by longest match. */
    record Words(Map<String, List<String>> entries, byte[] longest) {

        static Words load(String table) {
            var entries = new HashMap<String, List<String>>();
            byte[] longest = new byte[0x10000];
            for (String line : TextTable.lines(table)) {
                String[] parts = line.split(" ");
                entries.put(parts[0], List.of(parts).subList(1, parts.length));
                char first = parts[0].charAt(0);
                longest[first] = (byte) Math.max(longest[first], parts[0].length());
            }
            return new Words(entries, longest);
        }

        @Nullable List<String> at(String text, int index) {
            for (int n = Math.min(longest[text.charAt(index)], text.length() - index); n > 0; n--) {
                var found = entries.get(text.substring(index, index + n));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }
}
