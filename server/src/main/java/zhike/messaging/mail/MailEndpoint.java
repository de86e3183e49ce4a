package zhike.messaging.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.platform.web.Needs;

import java.util.Locale;

/** The mail server of this installation. */
@RestController
class MailEndpoint {
    /**
     * @param password whether there is one; it is never answered
     * @param passwordReadable false where this node has not the key that it was sealed with
     */
    record Shown(
            boolean on,
            String host,
            int port,
            Tls tls,
            String user,
            boolean password,
            boolean passwordReadable,
            String senderAddress,
            String senderName,
            int perMinute,
            String publicAddress,
            String digestAt) {}

    record Trial(@NotBlank @Size(max = 254) String to) {}

    private final MailSetup setup;
    private final SettingUp settingUp;
    private final TrialLetter trial;

    MailEndpoint(MailSetup setup, SettingUp settingUp, TrialLetter trial) {
        this.setup = setup;
        this.settingUp = settingUp;
        this.trial = trial;
    }

    @GetMapping("/api/mail-server")
    @Needs("mail.manage")
    Shown shown() {
        MailSettings now = setup.now();
        return new Shown(
                now.on(),
                now.host(),
                now.port(),
                now.tls(),
                now.user(),
                now.sealed() != null,
                setup.password(now).isPresent(),
                now.senderAddress(),
                now.senderName(),
                now.perMinute(),
                now.publicAddress(),
                now.digestAt());
    }

    @PutMapping("/api/mail-server")
    @Needs("mail.manage")
    Shown put(@Valid @RequestBody MailForm form) {
        settingUp.set(form);
        return shown();
    }

    /** Sends a letter at once, as the server is set up now. */
    @PostMapping("/api/mail-server/trial")
    @Needs("mail.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void trial(@Valid @RequestBody Trial wanted, SignedIn who, Locale locale) {
        trial.send(wanted.to(), who.name(), locale);
    }
}
