package zhike.platform.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into units: Chinese characters, and words of other scripts; punctuation is left out.
 *
 * @param units folded
 * @param syllables how each unit is read
 * @param form for each unit the occurrence of a company form it lies in, counted from 1, else 0
 * @param forms the company forms that occur
 */
record Spelling(
        List<String> units, boolean[] han, List<String> syllables, int[] form, List<String> forms) {

    static Spelling of(String text, boolean person) {
        return of(text, person, true);
    }

    static Spelling of(String text, boolean person, boolean findForms) {
        String folded = Fold.of(text);
        List<String> syllables = Reading.ofFolded(folded, person);
        var units = new ArrayList<String>(syllables.size());
        boolean[] han = new boolean[syllables.size()];
        int at = 0;
        for (String syllable : syllables) {
            while (!isUnit(folded.codePointAt(at))) {
                at += Character.charCount(folded.codePointAt(at));
            }
            int first = folded.codePointAt(at);
            han[units.size()] = Chinese.isHan(first);
            String unit = Chinese.isHan(first) ? Character.toString(first) : syllable;
            units.add(unit);
            at += unit.length();
        }
        int[] form = new int[units.size()];
        var forms = findForms ? CompanyForms.mark(units, form) : List.<String>of();
        return new Spelling(units, han, syllables, form, forms);
    }

    /** Whether the units from one to another (both included) lie in one company form. */
    boolean inForm(int from, int to) {
        return form[from] != 0 && form[from] == form[to];
    }

    String compact() {
        return String.join("", units);
    }

    String initials() {
        var out = new StringBuilder(syllables.size());
        syllables.forEach(s -> out.appendCodePoint(s.codePointAt(0)));
        return out.toString();
    }

    static boolean isUnit(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Chinese.isHan(codePoint);
    }
}
