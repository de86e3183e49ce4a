package zhike.platform.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The tokens of the search index. h: two characters of a name, a: two of an address or text, i: and
 * j: two and three initials, p: two syllables, w: a word, t: four digits of a telephone, n: a
 * number, f: a company form. The last of a row stands alone too, so that one character finds by
 * prefix.
 */
final class Grams {

    static final int LONGEST_WORD = 40;
    private static final int PHONE_GRAM = 4;

    private Grams() {}

    static void ofName(Spelling name, Collection<String> out) {
        characters(name, "h", out);
        initials(name, out);
        syllables(name, out);
        words(name, out);
        name.forms().forEach(form -> out.add(CompanyForms.token(form)));
    }

    static void ofText(Spelling text, Collection<String> out) {
        characters(text, "a", out);
        words(text, out);
    }

    static void ofDigits(String digits, Collection<String> out) {
        for (int i = 0; i + PHONE_GRAM <= digits.length(); i++) {
            out.add("t" + digits.substring(i, i + PHONE_GRAM));
        }
    }

    /** The word itself, and what follows a change between letters and digits: in a4 also 4. */
    static List<String> starts(String word) {
        var starts = new ArrayList<String>(2);
        starts.add(word);
        for (int i = 1; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(i - 1))) {
                starts.add(word.substring(i));
            }
        }
        return starts;
    }

    static String word(String word) {
        return "w:" + shortened(word);
    }

    static String number(String number) {
        return "n:" + shortened(number);
    }

    private static void characters(Spelling text, String kind, Collection<String> out) {
        var units = text.units();
        for (int i = 0; i < units.size(); i++) {
            if (!text.han()[i]) {
                continue;
            }
            boolean last = i + 1 == units.size() || !text.han()[i + 1];
            if (!text.inForm(i, last ? i : i + 1)) {
                out.add(last ? kind + units.get(i) : kind + units.get(i) + units.get(i + 1));
            }
        }
    }

    private static void syllables(Spelling name, Collection<String> out) {
        var syllables = name.syllables();
        for (int i = 0; i < syllables.size(); i++) {
            if (!name.han()[i]) {
                continue;
            }
            boolean last = i + 1 == syllables.size() || !name.han()[i + 1];
            if (!name.inForm(i, last ? i : i + 1)) {
                out.add("p:" + syllables.get(i) + '.' + (last ? "" : syllables.get(i + 1)));
            }
        }
    }

    private static void initials(Spelling name, Collection<String> out) {
        int[] letters = name.initials().codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            int end = Math.min(i + 2, letters.length);
            if (!name.inForm(i, end - 1)) {
                out.add("i:" + new String(letters, i, end - i));
            }
            if (i + 3 <= letters.length && !name.inForm(i, i + 2)) {
                out.add("j:" + new String(letters, i, 3));
            }
        }
    }

    private static void words(Spelling text, Collection<String> out) {
        for (int i = 0; i < text.units().size(); i++) {
            if (!text.han()[i]) {
                starts(text.units().get(i)).forEach(start -> out.add(word(start)));
            }
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
