package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/** Takes from a text what carries no identity: case, accents, width, punctuation. */
final class Fold {
    private Fold() {}

    /** Lower-case words of letters and digits with single blanks between; empty for null. */
    static String words(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        return squeezed(plain.toLowerCase(Locale.ROOT));
    }

    /** As {@link #words} without the blanks. */
    static String solid(@Nullable String text) {
        return words(text).replace(" ", "");
    }

    static String digits(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var out = new StringBuilder(plain.length());
        plain.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String squeezed(String text) {
        var out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'') {
                gap = true;
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
