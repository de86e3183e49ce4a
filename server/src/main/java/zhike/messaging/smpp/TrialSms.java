package zhike.messaging.smpp;

import org.springframework.stereotype.Component;

import zhike.messaging.message.Numbers;
import zhike.messaging.sms.SmsCarriers;
import zhike.messaging.sms.SmsFault;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.trail.Trail;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Tries the line while somebody waits for the answer. */
@Component
class TrialSms {
    private static final int REFERENCES = 65_536;
    private final SmppSetup setup;
    private final SmsCarriers carriers;
    private final SmppProvider provider;
    private final Texts texts;
    private final Trail trail;

    TrialSms(
            SmppSetup setup,
            SmsCarriers carriers,
            SmppProvider provider,
            Texts texts,
            Trail trail) {
        this.setup = setup;
        this.carriers = carriers;
        this.provider = provider;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code sms.unset}, {@code message.number.invalid}, or why it did not leave,
     *     with what the peer said
     */
    void send(String to, String wanting, Locale locale) {
        String number = Numbers.mobile(to);
        if (number == null) throw Refusal.invalid("to", "message.number.invalid");
        if (setup.now().host().isEmpty()) throw Refusal.conflict("sms.unset");
        String text = texts.get(locale, "sms.trial.text", Map.of("name", wanting));
        try {
            int reference = ThreadLocalRandom.current().nextInt(REFERENCES);
            carriers.tryNow(provider, number, text, reference);
        } catch (SmsFault why) {
            trail.record("smsline.tried", "setting", null, number, Map.of("error", why.code()));
            throw new Refusal(Refusal.Kind.CONFLICT, why.code(), Map.of("said", why.said()));
        }
        trail.record("smsline.tried", "setting", null, number, Map.of("error", ""));
    }
}
