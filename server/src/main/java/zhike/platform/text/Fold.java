package zhike.platform.text;

import java.text.Normalizer;

/**
 * The form in which search compares: simplified, half width, lower case, Latin letters without
 * accents.
 */
final class Fold {

    private Fold() {}

    static String of(String text) {
        String simple = Chinese.simplify(text);
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 0x80 && !isPlainHan(c)) {
                return lower(simple);
            }
        }
        return simple;
    }

    private static boolean isPlainHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 'A' && c <= 'Z') {
                chars[i] = (char) (c + 32);
            } else if (c >= 0x80 && Character.isLetter(c) && !isPlainHan(c)
                    || Character.isSurrogate(c)) {
                return withoutAccents(text);
            }
        }
        return new String(chars);
    }

    private static String withoutAccents(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        var out = new StringBuilder(parted.length());
        parted.codePoints()
                .filter(c -> c < 0x300 || c > 0x36F)
                .forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
        return Chinese.simplify(out.toString());
    }
}
