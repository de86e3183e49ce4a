package zhike.messaging.mail;

import java.util.Locale;

/** Why a letter did not leave; the words are {@code error.<code>}. */
enum MailFault {
    HOST_UNKNOWN(Bears.THE_SERVER),
    CONNECTION_REFUSED(Bears.THE_SERVER),
    TIMEOUT(Bears.THE_SERVER),
    CONNECTION_BROKEN(Bears.THE_SERVER),
    STARTTLS_MISSING(Bears.THE_SERVER),
    TLS_WRONG(Bears.THE_SERVER),
    CERTIFICATE(Bears.THE_SERVER),
    LOGIN_WRONG(Bears.THE_SERVER),
    PASSWORD_UNREADABLE(Bears.THE_SERVER),
    SENDER_REFUSED(Bears.THE_SERVER),
    /** 4xx: the server itself says to come again. */
    LATER(Bears.ANOTHER_TRY),
    RECIPIENT_REFUSED(Bears.NOTHING),
    MESSAGE_REFUSED(Bears.NOTHING),
    TOO_LARGE(Bears.NOTHING),
    FILE_MISSING(Bears.NOTHING),
    TOO_LATE(Bears.NOTHING),
    /** Handed over whole, and no answer. */
    UNCERTAIN(Bears.A_LOOK);

    /** What helps. */
    private enum Bears {
        THE_SERVER,
        ANOTHER_TRY,
        NOTHING,
        A_LOOK
    }

    private final Bears helps;

    MailFault(Bears helps) {
        this.helps = helps;
    }

    String code() {
        return "mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every other letter would meet it too, and none is at fault. */
    boolean ofServer() {
        return helps == Bears.THE_SERVER;
    }

    boolean forGood() {
        return helps == Bears.NOTHING;
    }
}
