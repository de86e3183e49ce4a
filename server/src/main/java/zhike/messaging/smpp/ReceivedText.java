package zhike.messaging.smpp;

import org.jspecify.annotations.Nullable;

import zhike.messaging.sms.SmsEar;
import zhike.messaging.sms.SmsText;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as it came, and where in a longer one it stands. */
record ReceivedText(String text, SmsEar.@Nullable Place place) {

    /**
     * @param headed whether a user data header stands before the text (3GPP TS 23.040, 9.2.3.24)
     * @param coding as SMPP 3.4, 5.2.19 numbers them
     */
    static ReceivedText of(byte[] body, boolean headed, byte coding) {
        int header = headed && body.length > 0 ? Math.min((body[0] & 0xff) + 1, body.length) : 0;
        byte[] text = Arrays.copyOfRange(body, header, body.length);
        return new ReceivedText(read(text, coding), place(body, header));
    }

    private static String read(byte[] text, byte coding) {
        return switch (coding & 0x0f) {
            case 8 -> new String(text, StandardCharsets.UTF_16BE);
            case 1, 3 -> new String(text, StandardCharsets.ISO_8859_1);
            case 15 -> new String(text, Charset.forName("GBK"));
            default -> SmsText.readSevenBits(text);
        };
    }

    private static SmsEar.@Nullable Place place(byte[] body, int header) {
        int at = 1;
        while (at + 1 < header) {
            int kind = body[at];
            int length = body[at + 1] & 0xff;
            int last = at + 1 + length;
            if (last >= header + 1) return null;
            if (kind == 0 && length == 3 || kind == 8 && length == 4) return at(body, last, length);
            at = last + 1;
        }
        return null;
    }

    /** The reference has one byte or two; then how many, then which. */
    private static SmsEar.@Nullable Place at(byte[] body, int last, int length) {
        int reference = body[last - 2] & 0xff;
        if (length == 4) reference += (body[last - 3] & 0xff) << 8;
        int of = body[last - 1] & 0xff;
        int no = body[last] & 0xff;
        return of < 1 || no < 1 || no > of ? null : new SmsEar.Place(reference, no, of);
    }
}
