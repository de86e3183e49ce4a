package zhike.messaging.sms;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One carrier for each provider that there is. */
@Component
public class SmsCarriers {
    private final List<SmsCarrier> all;

    SmsCarriers(List<SmsProvider> providers, SmsQueue queue, SmsArrivals arrivals, Clock clock) {
        all =
                providers.stream()
                        .map(each -> new SmsCarrier(each, queue, arrivals.of(each), clock))
                        .toList();
    }

    List<SmsCarrier> all() {
        return all;
    }

    private SmsCarrier of(SmsProvider provider) {
        return all.stream().filter(each -> each.provider() == provider).findFirst().orElseThrow();
    }

    /** How the line of this node stands. */
    public LineState state(SmsProvider provider) {
        return of(provider).state();
    }

    /**
     * At once and past the queue, over the line that is open, else over one of its own.
     *
     * @throws SmsFault why it did not leave
     */
    public void tryNow(SmsProvider provider, String number, String text, int reference)
            throws SmsFault {
        SmsText cut = SmsText.of(text, false);
        ClaimedSms trial =
                new ClaimedSms(
                        0, number, text, cut.coding(), reference, false, 1, Instant.MIN, Set.of());
        SmsCarrier carrier = of(provider);
        SmsLine open = carrier.line();
        if (open != null) {
            for (SmsPart part : trial.parts()) open.submit(part);
            return;
        }
        try (SmsLine own = provider.open(carrier.ear())) {
            for (SmsPart part : trial.parts()) own.submit(part);
        }
    }
}
