package zhike.messaging.mail;

import org.springframework.stereotype.Component;

import zhike.platform.secret.Secrets;
import zhike.platform.setting.Settings;

import java.util.Optional;

/** How the mail server is set up, as every node knows it. */
@Component
public class MailSetup {
    static final String KEY = "mail";
    private static final String USE = "mail.password";
    private final Settings settings;
    private final Secrets secrets;

    MailSetup(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    public MailSettings now() {
        return settings.get(KEY, MailSettings.class, MailSettings.USUAL);
    }

    void put(MailSettings fresh) {
        settings.put(KEY, fresh);
    }

    String seal(String password) {
        return secrets.seal(USE, password);
    }

    /** Empty where there is one and this node cannot read it. */
    Optional<String> password(MailSettings setup) {
        return setup.sealed() == null ? Optional.of("") : secrets.open(USE, setup.sealed());
    }
}
