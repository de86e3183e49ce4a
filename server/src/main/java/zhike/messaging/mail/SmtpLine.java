package zhike.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

import java.time.Duration;
import java.util.Properties;

/** An open connection to the mail server, over which one letter after another goes. */
final class SmtpLine implements AutoCloseable {
    private final Session session;
    private final Transport transport;

    private SmtpLine(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    /**
     * @param patience for the connection; for an answer it is four times as long
     */
    static SmtpLine open(MailSettings setup, String password, Duration patience)
            throws Undelivered {
        Session session = Session.getInstance(properties(setup, patience));
        try {
            Transport transport = session.getTransport("smtp");
            if (setup.user().isEmpty()) transport.connect();
            else transport.connect(setup.user(), password);
            return new SmtpLine(session, transport);
        } catch (MessagingException e) {
            throw FaultReading.of(e, false);
        }
    }

    private static Properties properties(MailSettings setup, Duration patience) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", setup.host());
        properties.setProperty("mail.smtp.port", String.valueOf(setup.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!setup.user().isEmpty()));
        boolean starts = setup.tls() == Tls.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(setup.tls() == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", setup.senderDomain());
        properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(patience.toMillis()));
        String answer = String.valueOf(patience.multipliedBy(4).toMillis());
        properties.setProperty("mail.smtp.timeout", answer);
        properties.setProperty("mail.smtp.writetimeout", answer);
        // a farewell that is not answered would make a letter that arrived a failure
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    Session session() {
        return session;
    }

    void send(LetterMessage message) throws Undelivered {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw FaultReading.of(e, message.whole());
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // there was nothing more to say
        }
    }
}
