package zhike.messaging;

import zhike.platform.error.Refusal;

import java.util.Locale;

/** By which way a message goes. */
public enum MessageChannel {
    SMS,
    MAIL;

    /** As it is written in tables and answers: {@code sms}, {@code mail}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal {@code field.form} naming {@code channel}
     */
    public static MessageChannel of(String code) {
        for (MessageChannel each : values()) if (each.code().equals(code)) return each;
        throw Refusal.invalid("channel", "field.form");
    }
}
