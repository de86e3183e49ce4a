package zhike.messaging.sms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it goes over the air: in 7 bits a character where all of it allows, else in UCS-2; in
 * one part of 160 or 70 units, or in several of 153 or 67 (3GPP TS 23.040, 9.2.3.24.1). Neither an
 * escaped character nor one of two UTF-16 units is cut in two.
 *
 * @param pieces the text of each part, in order
 */
public record SmsText(Coding coding, List<String> pieces) {
    /** More the peers do not join reliably, and people do not read. */
    public static final int MOST_PARTS = 10;

    /** The alphabet. */
    public enum Coding {
        GSM7(160, 153),
        UCS2(70, 67);

        final int alone;
        final int joined;

        Coding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }

        /** As it is written in tables and answers. */
        public String code() {
            return this == GSM7 ? "gsm7" : "ucs2";
        }

        int units(char c) {
            return this == GSM7 ? GsmAlphabet.septets(c) : 1;
        }

        byte[] bytes(String piece) {
            return this == GSM7
                    ? GsmAlphabet.write(piece)
                    : piece.getBytes(StandardCharsets.UTF_16BE);
        }
    }

    /**
     * @param sevenBits whether the provider takes the 7-bit alphabet at all
     */
    public static SmsText of(String text, boolean sevenBits) {
        return in(sevenBits && GsmAlphabet.holds(text) ? Coding.GSM7 : Coding.UCS2, text);
    }

    /** In an alphabet that was chosen before. */
    static SmsText in(Coding coding, String text) {
        if (units(coding, text) <= coding.alone) return new SmsText(coding, List.of(text));
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = end(coding, text, begin);
            pieces.add(text.substring(begin, end));
            begin = end;
        }
        return new SmsText(coding, List.copyOf(pieces));
    }

    /** What came in the 7-bit alphabet, one character a byte. */
    public static String readSevenBits(byte[] bytes) {
        return GsmAlphabet.read(bytes);
    }

    /** How many characters of the alphabet it takes, of which 160 or 70 fit into one message. */
    public int units() {
        return pieces.stream().mapToInt(piece -> units(coding, piece)).sum();
    }

    public int parts() {
        return pieces.size();
    }

    private static int units(Coding coding, String text) {
        return text.chars().map(c -> coding.units((char) c)).sum();
    }

    private static int end(Coding coding, String text, int begin) {
        int room = coding.joined;
        int at = begin;
        while (at < text.length()) {
            int step = pair(text, at) ? 2 : 1;
            int units = step == 2 ? 2 : coding.units(text.charAt(at));
            if (units > room) break;
            room -= units;
            at += step;
        }
        return at;
    }

    private static boolean pair(String text, int at) {
        return at + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** The bytes of each part, with the header that joins them where there are several. */
    List<byte[]> bytes(int joined) {
        List<byte[]> all = new ArrayList<>();
        for (String piece : pieces) {
            byte[] text = coding.bytes(piece);
            all.add(parts() == 1 ? text : headed(text, joined, all.size() + 1));
        }
        return all;
    }

    private byte[] headed(byte[] text, int joined, int no) {
        byte[] whole = new byte[6 + text.length];
        byte[] header = {5, 0, 3, (byte) joined, (byte) parts(), (byte) no};
        System.arraycopy(header, 0, whole, 0, 6);
        System.arraycopy(text, 0, whole, 6, text.length);
        return whole;
    }
}
