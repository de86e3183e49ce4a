package zhike.visit.minutes;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Instant;
import java.util.Map;

/** That minutes of a meeting are to be written, from the meeting on. */
@Component
public class MinutesOwed {
    static final String WRITTEN = "minutes.written";
    private final Promising promising;
    private final Promises promises;

    MinutesOwed(Promising promising, Promises promises) {
        this.promising = promising;
        this.promises = promises;
    }

    public void owe(Subject meeting, long customerId, long ownerId, Instant from) {
        promising.offer(
                new PromiseDraft(WRITTEN, meeting, customerId, ownerId, from, null, Map.of()));
    }

    void written(Subject meeting, String number) {
        promises.keep(WRITTEN, meeting, Proof.note(number));
    }
}
