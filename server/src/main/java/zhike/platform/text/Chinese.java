package zhike.platform.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** One written form for text that is compared or searched: simplified characters, half width. */
public final class Chinese {

    /**
     * What a character becomes; 0 where the neighbours matter and the whole text must be composed
     * anew.
     */
    private static final char[] FORM = new char[0x10000];

    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    static {
        for (int c = 0; c < FORM.length; c++) {
            FORM[c] = formOf((char) c);
        }
    }

    private Chinese() {}

    /**
     * Traditional to simplified and full width to half width (NFKC); for matching, not for display.
     */
    public static String simplify(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FORM[c] != c) {
                return FORM[c] == 0 && c != 0 ? composed(text) : mapped(text, i);
            }
        }
        return text;
    }

    /**
     * Whether the code point is a Chinese character, the little zero 〇 and the rare planes
     * included.
     */
    public static boolean isHan(int codePoint) {
        if (codePoint < 0x3007) {
            return codePoint >= 0x2E80 && codePoint <= 0x2FD5;
        }
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF
                || codePoint >= 0x3400 && codePoint <= 0x4DBF
                || codePoint == 0x3007
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0x20000 && codePoint <= 0x323AF;
    }

    /**
     * The text in NFKC, its characters as they were written: as many as {@link #simplify} gives.
     */
    static String halfWidth(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String mapped(String text, int from) {
        char[] chars = text.toCharArray();
        for (int i = from; i < chars.length; i++) {
            char form = FORM[chars[i]];
            if (form == 0 && chars[i] != 0) {
                return composed(text);
            }
            chars[i] = form;
        }
        return new String(chars);
    }

    private static String composed(String text) {
        String normal = halfWidth(text);
        var out = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> out.appendCodePoint(SIMPLIFIED.getOrDefault(c, c)));
        return out.toString();
    }

    private static char formOf(char c) {
        if (Character.isSurrogate(c) || joinsTheCharacterBefore(c)) {
            return 0;
        }
        int simple = SIMPLIFIED.getOrDefault((int) c, (int) c);
        if (simple != c || c >= 0x4E00 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3) {
            return simple < 0x10000 ? (char) simple : 0;
        }
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        if (normal.length() != 1 || joinsTheCharacterBefore(normal.charAt(0))) {
            return 0;
        }
        int form = SIMPLIFIED.getOrDefault((int) normal.charAt(0), (int) normal.charAt(0));
        return form < 0x10000 ? (char) form : 0;
    }

    private static boolean joinsTheCharacterBefore(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c >= 0x1100 && c <= 0x11FF;
    }

    private static Map<Integer, Integer> simplified() {
        var pairs = new HashMap<Integer, Integer>(8192);
        for (String table : new String[] {"simplified.txt", "simplified-more.txt"}) {
            for (String line : TextTable.lines(table)) {
                int[] chars = line.codePoints().filter(c -> c != ' ').toArray();
                for (int i = 0; i + 1 < chars.length; i += 2) {
                    pairs.put(chars[i], chars[i + 1]);
                }
            }
        }
        pairs.replaceAll((from, to) -> pairs.getOrDefault(to, to));
        return pairs;
    }
}
