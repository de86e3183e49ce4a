package zhike.messaging;

import zhike.platform.error.Refusal;

import java.util.Locale;

/** What has become of a message. */
public enum MessageState {
    /** For its turn, for the time from which it may go, or for another try. */
    WAITING,
    /** Until the quiet hours are over. */
    HELD,
    SENDING,
    /** The peer took it; of a text message a receipt may still say what became of it. */
    SENT,
    /** The receiver has it, as the peer says. */
    DELIVERED,
    /** For good. */
    FAILED,
    /** The receiver does not want it, so it never left. */
    REFUSED,
    /** Its time was over before it could leave. */
    EXPIRED,
    /** Begun, and nobody knows whether the peer took it; a person decides. */
    UNCERTAIN,
    /** Somebody took it back before it left, or gave an uncertain one up. */
    CANCELLED;

    /** As it is written in tables and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal {@code field.form} naming {@code state}
     */
    public static MessageState of(String code) {
        for (MessageState each : values()) if (each.code().equals(code)) return each;
        throw Refusal.invalid("state", "field.form");
    }
}
