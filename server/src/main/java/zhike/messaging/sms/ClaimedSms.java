package zhike.messaging.sms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text message whose sending this node has begun.
 *
 * @param taken the parts that the peer has already
 */
record ClaimedSms(
        long id,
        String number,
        String text,
        SmsText.Coding coding,
        int reference,
        boolean repeated,
        int tries,
        Instant claimedAt,
        Set<Integer> taken) {
    /** So that no part of a message has the reference of another one's neighbour. */
    private static final int APART = 4_096;

    List<SmsPart> parts() {
        SmsText cut = SmsText.in(coding, text);
        List<byte[]> bytes = cut.bytes(reference);
        List<SmsPart> parts = new ArrayList<>();
        for (int no = 1; no <= bytes.size(); no++)
            if (!taken.contains(no))
                parts.add(
                        new SmsPart(
                                number,
                                no,
                                reference(reference, no),
                                coding,
                                bytes.get(no - 1),
                                bytes.size() > 1,
                                repeated));
        return parts;
    }

    static int reference(int first, int no) {
        return (first + APART * (no - 1)) & 0xffff;
    }
}
