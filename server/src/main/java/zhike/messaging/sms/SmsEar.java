package zhike.messaging.sms;

import org.jspecify.annotations.Nullable;

/** Hears what comes in on a line; when it returns, it is kept. */
public interface SmsEar {
    /**
     * A receipt.
     *
     * @param number whose it is, digits with the country code
     * @param reference of the part, where the peer says it
     */
    void receipt(
            String peerId,
            String number,
            Outcome outcome,
            String said,
            @Nullable Integer reference);

    /**
     * A message, or a part of one.
     *
     * @param number who sent it, digits with the country code
     * @param place null for one that is whole
     */
    void message(String number, String text, @Nullable Place place);

    /** What a receipt says. */
    enum Outcome {
        DELIVERED,
        FAILED,
        UNDER_WAY
    }

    /**
     * @param of how many parts there are
     */
    record Place(int reference, int no, int of) {}
}
