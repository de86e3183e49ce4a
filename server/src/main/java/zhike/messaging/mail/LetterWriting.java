package zhike.messaging.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.stereotype.Component;

import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;

/** Makes the message of a letter: all text in UTF-8, files read piece by piece. */
@Component
class LetterWriting {
    private static final String UTF8 = "UTF-8";
    private final StoredFiles stored;
    private final Clock clock;

    LetterWriting(StoredFiles stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    LetterMessage write(Session session, MailSettings setup, ClaimedLetter letter)
            throws MessagingException, Undelivered {
        LetterMessage message = new LetterMessage(session, letter.messageId());
        message.setFrom(address(setup.senderAddress(), setup.senderName()));
        String name = letter.toName() == null ? "" : letter.toName();
        message.setRecipient(RecipientType.TO, address(letter.toAddress(), name));
        message.setSubject(letter.title(), UTF8);
        message.setSentDate(Date.from(clock.instant()));
        // so that no absence note answers it (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.files().isEmpty() && letter.html() == null) message.setText(letter.body(), UTF8);
        else message.setContent(parts(letter));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return name.isBlank()
                    ? new InternetAddress(address)
                    : new InternetAddress(address, name, UTF8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMultipart parts(ClaimedLetter letter) throws MessagingException, Undelivered {
        if (letter.files().isEmpty()) return texts(letter);
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart said = new MimeBodyPart();
        if (letter.html() == null) said.setText(letter.body(), UTF8);
        else said.setContent(texts(letter));
        all.addBodyPart(said);
        for (long id : letter.files()) all.addBodyPart(attachment(id));
        return all;
    }

    private static MimeMultipart texts(ClaimedLetter letter) throws MessagingException {
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.body(), UTF8);
        both.addBodyPart(plain);
        if (letter.html() != null) {
            MimeBodyPart rich = new MimeBodyPart();
            rich.setText(letter.html(), UTF8, "html");
            both.addBodyPart(rich);
        }
        return both;
    }

    private MimeBodyPart attachment(long id) throws MessagingException, Undelivered {
        StoredFile file = stored.find(id);
        if (file == null) throw new Undelivered(MailFault.FILE_MISSING, String.valueOf(id));
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Kept(stored, file)));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        // said beforehand, else the whole file is read once more to find out
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private record Kept(StoredFiles stored, StoredFile file) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return stored.read(file.id());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        /** What somebody once sent as a type may be none. */
        @Override
        public String getContentType() {
            try {
                return new ContentType(file.mediaType()).getBaseType();
            } catch (MessagingException e) {
                return "application/octet-stream";
            }
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
