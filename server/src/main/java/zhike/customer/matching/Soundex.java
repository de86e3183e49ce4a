package zhike.customer.matching;

/**
 * Groups Latin names that sound alike: first letter and three digits (R. Russell, US patent
 * 1,261,167, 1918).
 */
final class Soundex {
    private static final String CODES = "01230120022455012623010202";

    private Soundex() {}

    /** The code of a folded name; the name itself when it does not begin with a to z. */
    static String of(String name) {
        if (name.isEmpty() || !letter(name.charAt(0))) {
            return name;
        }
        var out = new StringBuilder(4).append(name.charAt(0));
        char last = code(name.charAt(0));
        for (int i = 1; i < name.length() && out.length() < 4; i++) {
            char c = name.charAt(i);
            char code = letter(c) ? code(c) : '0';
            if (code != '0' && code != last) {
                out.append(code);
            }
            // h and w do not part two letters of one code
            last = c == 'h' || c == 'w' ? last : code;
        }
        return out.append("000", 0, 4 - out.length()).toString();
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static char code(char c) {
        return CODES.charAt(c - 'a');
    }
}
