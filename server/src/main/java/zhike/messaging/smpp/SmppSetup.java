package zhike.messaging.smpp;

import org.springframework.stereotype.Component;

import zhike.messaging.message.SevenBits;
import zhike.platform.secret.Secrets;
import zhike.platform.setting.Settings;

import java.util.Optional;

/** How the line is set up, as every node knows it. */
@Component
class SmppSetup implements SevenBits {
    static final String KEY = "smpp";
    private static final String USE = "smpp.password";
    private final Settings settings;
    private final Secrets secrets;

    SmppSetup(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    SmppSettings now() {
        return settings.get(KEY, SmppSettings.class, SmppSettings.USUAL);
    }

    void put(SmppSettings fresh) {
        settings.put(KEY, fresh);
    }

    String seal(String password) {
        return secrets.seal(USE, password);
    }

    /** Empty where there is one and this node cannot read it. */
    Optional<String> password(SmppSettings setup) {
        return setup.sealed() == null ? Optional.of("") : secrets.open(USE, setup.sealed());
    }

    @Override
    public boolean allowed() {
        return now().sevenBits();
    }
}
