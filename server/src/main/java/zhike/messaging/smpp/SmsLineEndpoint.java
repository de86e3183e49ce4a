package zhike.messaging.smpp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.messaging.sms.LineState;
import zhike.messaging.sms.SmsCarriers;
import zhike.platform.language.Texts;
import zhike.platform.web.Needs;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The line to the provider of text messages. */
@RestController
class SmsLineEndpoint {
    /**
     * How the line of the node that answers stands.
     *
     * @param why in words, where it is not open
     */
    record State(
            boolean open,
            Instant since,
            @Nullable String why,
            @Nullable String remedy,
            @Nullable String said) {}

    /**
     * @param password whether there is one; it is never answered
     * @param passwordReadable false where this node has not the key that it was sealed with
     */
    record Shown(
            boolean on,
            String host,
            int port,
            boolean tls,
            String user,
            boolean password,
            boolean passwordReadable,
            String systemType,
            String sender,
            NumberForm form,
            int perSecond,
            int window,
            boolean sevenBits,
            boolean receipts,
            AfterLoss afterLoss,
            int knownStatus,
            State state) {}

    record Trial(@NotBlank @Size(max = 40) String to) {}

    private final SmppSetup setup;
    private final LineSettingUp settingUp;
    private final SmsCarriers carriers;
    private final SmppProvider provider;
    private final TrialSms trial;
    private final Texts texts;

    SmsLineEndpoint(
            SmppSetup setup,
            LineSettingUp settingUp,
            SmsCarriers carriers,
            SmppProvider provider,
            TrialSms trial,
            Texts texts) {
        this.setup = setup;
        this.settingUp = settingUp;
        this.carriers = carriers;
        this.provider = provider;
        this.trial = trial;
        this.texts = texts;
    }

    @GetMapping("/api/sms-line")
    @Needs("message.settings")
    Shown shown(Locale locale) {
        SmppSettings now = setup.now();
        return new Shown(
                now.on(),
                now.host(),
                now.port(),
                now.tls(),
                now.user(),
                now.sealed() != null,
                setup.password(now).isPresent(),
                now.systemType(),
                now.sender(),
                now.form(),
                now.perSecond(),
                now.window(),
                now.sevenBits(),
                now.receipts(),
                now.afterLoss(),
                now.knownStatus(),
                state(locale));
    }

    private State state(Locale locale) {
        LineState now = carriers.state(provider);
        String code = now.code();
        Map<String, String> said = Map.of("said", String.valueOf(now.said()));
        return new State(
                now.open(),
                now.since(),
                code == null ? null : texts.get(locale, "error." + code, said),
                code == null ? null : texts.get(locale, "error." + code + ".remedy", said),
                now.said());
    }

    @PutMapping("/api/sms-line")
    @Needs("message.settings")
    Shown put(@Valid @RequestBody SmppForm form, Locale locale) {
        settingUp.set(form);
        return shown(locale);
    }

    /** Sends a message at once, as the line is set up now. */
    @PostMapping("/api/sms-line/trial")
    @Needs("message.settings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void trial(@Valid @RequestBody Trial wanted, SignedIn who, Locale locale) {
        trial.send(wanted.to(), who.name(), locale);
    }
}
