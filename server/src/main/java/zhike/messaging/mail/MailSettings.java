package zhike.messaging.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail server of this installation.
 *
 * @param on whether letters are sent; else they wait
 * @param sealed the password, readable only with the key in the data directory
 * @param perMinute how many letters at most leave in a minute, all nodes together
 * @param publicAddress by which people reach this installation, without a slash at the end
 * @param digestAt from when on the daily letter is written, in the company's zone
 */
public record MailSettings(
        boolean on,
        String host,
        int port,
        Tls tls,
        String user,
        @Nullable String sealed,
        String senderAddress,
        String senderName,
        int perMinute,
        String publicAddress,
        String digestAt) {
    public static final MailSettings USUAL =
            new MailSettings(false, "", 587, Tls.STARTTLS, "", null, "", "", 60, "", "08:00");

    public boolean sends() {
        return on && !host.isEmpty() && !senderAddress.isEmpty();
    }

    /** Whether a password would go to another place, or with less protection, than before. */
    boolean sameDoor(MailSettings other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && tls == other.tls
                && user.equals(other.user);
    }

    String senderDomain() {
        return senderAddress.substring(senderAddress.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + tls + "]";
    }
}
