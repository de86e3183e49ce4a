package zhike.platform.web;

/** Which text the database can hold and a person can mean. */
public final class Characters {
    private Characters() {}

    /** No NUL or other control characters but tab and line ends, no half of a surrogate pair. */
    public static boolean storable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f) return false;
            if (Character.isHighSurrogate(c)) {
                if (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                    return false;
                at++;
            } else if (Character.isLowSurrogate(c)) return false;
        }
        return true;
    }
}
