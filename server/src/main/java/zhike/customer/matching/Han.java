package zhike.customer.matching;

/** Chinese characters: told from others, simplified, and as they sound. */
final class Han {
    private Han() {}

    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean is(char c) {
        return c >= 0x3400 && c <= 0x9FFF || c == 0x3007;
    }

    static String simple(String text) {
        return text;
    }

    static String sound(String text) {
        return text;
    }
}
