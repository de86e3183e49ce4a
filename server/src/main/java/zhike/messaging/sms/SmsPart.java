package zhike.messaging.sms;

/**
 * What goes to the peer at once.
 *
 * @param number digits with the country code
 * @param reference 0 to 65535: the same at every try, told to the peer
 * @param joined whether a header that joins it with others stands before the text
 * @param repeated whether it may have reached the peer before
 */
public record SmsPart(
        String number,
        int no,
        int reference,
        SmsText.Coding coding,
        byte[] bytes,
        boolean joined,
        boolean repeated) {}
