package zhike.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.io.OutputStream;

/** A message with the id that it was given, which knows whether all of it was handed over. */
final class LetterMessage extends MimeMessage {
    private final String id;
    private boolean whole;

    LetterMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    boolean whole() {
        return whole;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        whole = true;
    }
}
