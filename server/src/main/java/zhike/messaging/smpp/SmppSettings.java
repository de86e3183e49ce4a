package zhike.messaging.smpp;

import org.jspecify.annotations.Nullable;

/**
 * The line to the provider of text messages.
 *
 * @param on whether messages are sent; else they wait
 * @param tls encrypted from the first byte
 * @param sealed the password, readable only with the key in the data directory
 * @param sender the number or name that receivers see; empty: as the provider has it
 * @param form how the provider wants numbers written
 * @param perSecond how many parts at most leave in a second, all nodes together
 * @param window how many may be without an answer at once; also how many at most are of uncertain
 *     fate after a crash
 * @param sevenBits whether the provider takes the 7-bit alphabet (GSM 03.38) besides UCS-2
 * @param receipts whether it is asked to tell what became of each
 * @param afterLoss what is done about a message whose answer was lost
 * @param knownStatus by which the peer says that it knows the reference of a message already
 */
public record SmppSettings(
        boolean on,
        String host,
        int port,
        boolean tls,
        String user,
        @Nullable String sealed,
        String systemType,
        String sender,
        NumberForm form,
        int perSecond,
        int window,
        boolean sevenBits,
        boolean receipts,
        AfterLoss afterLoss,
        int knownStatus) {
    public static final SmppSettings USUAL =
            new SmppSettings(
                    false,
                    "",
                    2775,
                    false,
                    "",
                    null,
                    "",
                    "",
                    NumberForm.INTERNATIONAL,
                    50,
                    10,
                    true,
                    true,
                    AfterLoss.LOOK,
                    69);

    boolean sends() {
        return on && !host.isEmpty();
    }

    /** Whether a password would go to another place, or with less protection, than before. */
    boolean sameDoor(SmppSettings other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && tls == other.tls
                && user.equals(other.user);
    }

    @Override
    public String toString() {
        return "SmppSettings[" + host + ":" + port + (tls ? " TLS" : "") + "]";
    }
}
