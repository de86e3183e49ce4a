package zhike.visit.minutes;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/**
 * Who was there writes the minutes, hears whether the customer confirms them, and does what they
 * say. Those that are still to be sent go along with their customer, and their promise with them.
 */
@Component
class MinutesPromised implements PersonalKinds {
    private static final String TASK = "minutes.task";

    @Override
    public Set<String> kinds() {
        return Set.of(MinutesOwed.WRITTEN, MinutesSending.CONFIRMED, TASK);
    }

    @Override
    public Set<String> fixed() {
        return Set.of(MinutesOwed.WRITTEN, MinutesSending.SENT, MinutesSending.CONFIRMED, TASK);
    }
}
