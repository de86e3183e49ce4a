package zhike.messaging.mail;

/** How the line to the mail server is kept from others. */
public enum Tls {
    NONE,
    /** Begins in the clear and must go on encrypted (RFC 3207); else nothing is sent. */
    STARTTLS,
    /** Encrypted from the first byte (RFC 8314). */
    TLS
}
