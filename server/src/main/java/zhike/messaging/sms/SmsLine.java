package zhike.messaging.sms;

/** An open line to a provider; several threads use it at once. */
public interface SmsLine extends AutoCloseable {
    /**
     * One part.
     *
     * @param part its bytes with the header that joins it to the others
     * @return the id that the peer gave it
     * @throws SmsFault why not
     */
    String submit(SmsPart part) throws SmsFault;

    boolean alive();

    @Override
    void close();
}
