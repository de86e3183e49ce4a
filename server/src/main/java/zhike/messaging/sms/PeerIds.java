package zhike.messaging.sms;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ids that a peer gives. Some answer a sending with a number written with the base 16 and send the
 * receipt with the base 10, or the other way; or with more zeros in front.
 */
final class PeerIds {
    private static final int LONGEST_NUMBER = 32;

    private PeerIds() {}

    /** In small letters, without zeros in front. */
    static String plain(String id) {
        String small = id.strip().toLowerCase(Locale.ROOT);
        return small.replaceFirst("^0+(?=.)", "");
    }

    /** As it was said, then the numbers that it may mean. */
    static List<String> meanings(String said) {
        String id = plain(said);
        List<String> all = new ArrayList<>(List.of(id));
        if (id.length() <= LONGEST_NUMBER && id.matches("[0-9a-f]+")) {
            all.add(new BigInteger(id, 16).toString());
            if (id.matches("[0-9]+")) all.add(new BigInteger(id).toString(16));
        }
        return all.stream().distinct().toList();
    }
}
