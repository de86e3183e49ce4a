package zhike.platform.sheet;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which header words are compared: width folded, lower case, letters and digits only.
 */
public final class HeaderWord {
    private HeaderWord() {}

    /**
     * Without blanks, brackets, asterisks and other marks: " * Given_Name " becomes "givenname".
     */
    public static String of(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(word::appendCodePoint);
        return word.toString();
    }
}
