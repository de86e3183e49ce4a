package zhike.messaging.smpp;

import org.springframework.stereotype.Component;

import zhike.messaging.sms.SmsEar;
import zhike.messaging.sms.SmsFault;
import zhike.messaging.sms.SmsLine;
import zhike.messaging.sms.SmsProvider;

import java.time.Duration;

/** The provider that is set up by an administrator. */
@Component
class SmppProvider implements SmsProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final SmppSetup setup;

    SmppProvider(SmppSetup setup) {
        this.setup = setup;
    }

    @Override
    public String name() {
        return "smpp";
    }

    @Override
    public boolean on() {
        return setup.now().sends();
    }

    @Override
    public int perSecond() {
        return setup.now().perSecond();
    }

    @Override
    public int window() {
        return setup.now().window();
    }

    @Override
    public boolean refusesRepeats() {
        return setup.now().afterLoss() == AfterLoss.SEND_AGAIN;
    }

    @Override
    public Object setup() {
        return setup.now();
    }

    @Override
    public SmsLine open(SmsEar ear) throws SmsFault {
        SmppSettings now = setup.now();
        String password =
                setup.password(now)
                        .orElseThrow(
                                () ->
                                        new SmsFault(
                                                SmsFault.Kind.LINE, "sms.password-unreadable", ""));
        return SmppLine.open(now, password, PATIENCE, ear);
    }
}
