package zhike.messaging.mail;

import org.springframework.stereotype.Component;

import zhike.messaging.MailAddress;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tries the mail server while somebody waits for the answer. */
@Component
class TrialLetter {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final MailSetup setup;
    private final Postman postman;
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    TrialLetter(MailSetup setup, Postman postman, Texts texts, Trail trail, Clock clock) {
        this.setup = setup;
        this.postman = postman;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code mail.unset}, or why it did not leave, with what the server said
     */
    void send(String to, String wanting, Locale locale) {
        String address = MailAddress.of("to", to);
        MailSettings now = setup.now();
        if (now.host().isEmpty() || now.senderAddress().isEmpty())
            throw Refusal.conflict("mail.unset");
        try {
            postman.deliver(now, letter(address, wanting, now, locale), PATIENCE);
        } catch (Undelivered why) {
            trail.record("mail.tried", "setting", null, address, Map.of("error", why.fault()));
            throw new Refusal(
                    Refusal.Kind.CONFLICT, why.fault().code(), Map.of("said", why.said()));
        }
        trail.record("mail.tried", "setting", null, address, Map.of("error", ""));
    }

    private ClaimedLetter letter(String address, String wanting, MailSettings now, Locale locale) {
        Instant at = clock.instant();
        return new ClaimedLetter(
                0,
                address,
                null,
                texts.get(locale, "letter.trial.title"),
                texts.get(locale, "letter.trial.text", Map.of("name", wanting)),
                null,
                List.of(),
                "<" + UUID.randomUUID() + "@" + now.senderDomain() + ">",
                at,
                1);
    }
}
