package zhike.messaging.mail;

/** A letter that did not leave, or of which that is not known. */
final class Undelivered extends Exception {
    private static final int LONGEST = 500;
    private final MailFault fault;

    /**
     * @param said by the mail server or the machine, for whoever repairs it
     */
    Undelivered(MailFault fault, String said) {
        super(said.length() <= LONGEST ? said : said.substring(0, LONGEST), null, false, false);
        this.fault = fault;
    }

    MailFault fault() {
        return fault;
    }

    String said() {
        return String.valueOf(getMessage());
    }
}
