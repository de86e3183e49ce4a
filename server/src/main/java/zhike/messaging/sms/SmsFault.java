package zhike.messaging.sms;

/** A text message that did not leave, or of which that is not known. */
public final class SmsFault extends Exception {
    private static final int LONGEST = 500;
    private final Kind kind;
    private final String code;

    /** What it means for this message and the others. */
    public enum Kind {
        /** Every other message would meet it too; none is at fault, and this one did not leave. */
        LINE,
        /** The peer wants them slower; this one did not leave. */
        SLOWER,
        /** The peer says to come again. */
        LATER,
        /** For good. */
        REFUSED,
        /** The peer has it already: it was taken when it was sent before. */
        REPEATED,
        /** Handed over, and no answer. */
        LOST
    }

    /**
     * @param code its words are {@code error.<code>}
     * @param said by the peer or the machine, for whoever repairs it
     */
    public SmsFault(Kind kind, String code, String said) {
        super(said.length() <= LONGEST ? said : said.substring(0, LONGEST), null, false, false);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String said() {
        return String.valueOf(getMessage());
    }
}
