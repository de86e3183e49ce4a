package zhike.platform.text;

import java.util.ArrayList;
import java.util.List;

/** Reads one text from left to right: surname, then known words, then character by character. */
final class Reading {

    private final String simple;
    private final List<String> syllables = new ArrayList<>();
    private int at;

    private Reading(String simple) {
        this.simple = simple;
    }

    static List<String> of(String text, boolean person) {
        return ofFolded(Fold.of(text), person);
    }

    static List<String> ofFolded(String folded, boolean person) {
        var reading = new Reading(folded);
        if (person) {
            reading.surname();
        }
        while (reading.at < reading.simple.length()) {
            reading.next();
        }
        return reading.syllables;
    }

    private void surname() {
        while (at < simple.length() && !Spelling.isUnit(simple.codePointAt(at))) {
            at++;
        }
        if (at < simple.length()) {
            take(Readings.SURNAMES);
        }
    }

    private void next() {
        int c = simple.codePointAt(at);
        if (Chinese.isHan(c)) {
            if (!take(Readings.WORDS)) {
                String known = Readings.of(c);
                syllables.add(known == null ? Character.toString(c) : known);
                at += Character.charCount(c);
            }
        } else if (Character.isLetterOrDigit(c)) {
            word();
        } else {
            at += Character.charCount(c);
        }
    }

    private boolean take(Readings.Words words) {
        var found = words.at(simple, at);
        if (found == null) {
            return false;
        }
        syllables.addAll(found);
        at += found.size();
        return true;
    }

    private void word() {
        int from = at;
        while (at < simple.length() && isWordPart(simple.codePointAt(at))) {
            at += Character.charCount(simple.codePointAt(at));
        }
        syllables.add(simple.substring(from, at));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) && !Chinese.isHan(c);
    }
}
