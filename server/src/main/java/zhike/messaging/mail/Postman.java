package zhike.messaging.mail;

import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Takes all letters that are due to the mail server, over one connection. */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final MailSetup setup;
    private final LetterQueue queue;
    private final LetterWriting writing;

    /** How a round ended. */
    enum Round {
        EMPTY,
        /** After a failure the next letter goes over a new connection. */
        AGAIN,
        /** As many as may have left in this minute. */
        FULL,
        /** The next letter would fare no better. */
        SERVER
    }

    Postman(MailSetup setup, LetterQueue queue, LetterWriting writing) {
        this.setup = setup;
        this.queue = queue;
        this.writing = writing;
    }

    Round round() {
        queue.sweep();
        MailSettings now = setup.now();
        if (!now.sends() || !queue.due()) return Round.EMPTY;
        try (SmtpLine line = open(now, PATIENCE)) {
            return carry(now, line);
        } catch (Undelivered unreachable) {
            // what the server says may name people, and logs do not
            log.warn("The mail server {} is not to be used: {}", now, unreachable.fault());
            queue.unreachable(unreachable);
            return Round.SERVER;
        }
    }

    private SmtpLine open(MailSettings now, Duration patience) throws Undelivered {
        String password =
                setup.password(now)
                        .orElseThrow(() -> new Undelivered(MailFault.PASSWORD_UNREADABLE, ""));
        return SmtpLine.open(now, password, patience);
    }

    private Round carry(MailSettings now, SmtpLine line) {
        while (!Thread.currentThread().isInterrupted()) {
            ClaimedLetter letter = queue.claim(now.perMinute(), now.senderDomain());
            if (letter == null) return queue.due() ? Round.FULL : Round.EMPTY;
            Undelivered why = send(now, line, letter);
            if (why == null) {
                queue.sent(letter);
                continue;
            }
            log.warn("Letter {} did not leave: {}", letter.id(), why.fault());
            queue.undelivered(letter, why);
            boolean others = why.fault().ofServer() || why.fault() == MailFault.UNCERTAIN;
            return others ? Round.SERVER : Round.AGAIN;
        }
        return Round.EMPTY;
    }

    private @Nullable Undelivered send(MailSettings now, SmtpLine line, ClaimedLetter letter) {
        try {
            line.send(writing.write(line.session(), now, letter));
            return null;
        } catch (Undelivered why) {
            return why;
        } catch (MessagingException e) {
            return new Undelivered(MailFault.MESSAGE_REFUSED, e.toString());
        } catch (RuntimeException e) {
            // while it was being written, so it was not handed over whole
            return new Undelivered(MailFault.LATER, e.toString());
        }
    }

    /**
     * At once and past the queue, for whoever sets up the server.
     *
     * @throws Undelivered as the server said it
     */
    void deliver(MailSettings now, ClaimedLetter letter, Duration patience) throws Undelivered {
        try (SmtpLine line = open(now, patience)) {
            Undelivered why = send(now, line, letter);
            if (why != null) throw why;
        }
    }
}
