package zhike.messaging.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The default alphabet of text messages with its extension (3GPP TS 23.038, 6.2.1). */
final class GsmAlphabet {
    private static final int ESCAPE = 0x1b;
    private static final String BASIC =
            "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5"
                    + "\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u001b"
                    + "\u00c6\u00e6\u00df\u00c9 !\"#\u00a4%&'()*+,-./0123456789:;<=>?"
                    + "\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7"
                    + "\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0";
    private static final Map<Character, Integer> CODES = new HashMap<>();
    private static final Map<Character, Integer> EXTENDED =
            Map.of(
                    '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d,
                    ']', 0x3e, '|', 0x40, '\u20ac', 0x65);

    static {
        for (int at = 0; at < BASIC.length(); at++)
            if (at != ESCAPE) CODES.put(BASIC.charAt(at), at);
    }

    private GsmAlphabet() {}

    static boolean holds(String text) {
        return text.chars()
                .allMatch(c -> CODES.containsKey((char) c) || EXTENDED.containsKey((char) c));
    }

    /** How many septets a character takes: 1 or 2. */
    static int septets(char c) {
        return CODES.containsKey(c) ? 1 : 2;
    }

    /** One septet a byte, as SMPP carries them. */
    static byte[] write(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (char c : text.toCharArray()) {
            Integer code = CODES.get(c);
            if (code == null) {
                bytes.write(ESCAPE);
                code = EXTENDED.get(c);
            }
            if (code == null) throw new IllegalArgumentException("not of this alphabet");
            bytes.write(code);
        }
        return bytes.toByteArray();
    }

    /** What is not known is read as the character of the basic table, as the standard wants it. */
    static String read(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int code = bytes[at] & 0x7f;
            if (code == ESCAPE && at + 1 < bytes.length) text.append(extended(bytes[++at] & 0x7f));
            else text.append(BASIC.charAt(code));
        }
        return text.toString();
    }

    private static char extended(int code) {
        for (var each : EXTENDED.entrySet()) if (each.getValue() == code) return each.getKey();
        return BASIC.charAt(code);
    }
}
