package zhike.messaging.sms;

/**
 * Somebody who takes text messages; a bean. Each has its own line; a message goes by the first that
 * has room for it.
 */
public interface SmsProvider {
    /** By which rows know it; it never changes. */
    String name();

    /** Whether it is set up to send. */
    boolean on();

    /** How many parts at most leave in a second, all nodes together. */
    int perSecond();

    /** How many messages at most are without an answer at once, on this node. */
    int window();

    /**
     * Whether a message whose answer was lost may be sent again under its reference, because the
     * peer refuses one that it knows.
     */
    boolean refusesRepeats();

    /**
     * Opens the line.
     *
     * @param ear keeps what comes in
     * @throws SmsFault of kind LINE
     */
    SmsLine open(SmsEar ear) throws SmsFault;

    /** Anything that differs when the line must be opened anew. */
    Object setup();
}
