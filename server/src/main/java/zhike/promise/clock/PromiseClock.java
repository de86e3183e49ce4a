package zhike.promise.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;

/**
 * Lets happen what is due: warnings, breaking, escalations. Any number of nodes tick over one
 * database; each takes what no other holds, and what a dying node had begun was never begun.
 */
@Component
public class PromiseClock {
    private static final Logger log = LoggerFactory.getLogger(PromiseClock.class);
    private static final int BATCH = 500;
    private final ClockRound round;

    PromiseClock(ClockRound round) {
        this.round = round;
    }

    @Scheduled(cron = "${zhike.promise.tick:*/5 * * * * *}")
    public void tick() {
        Acting.run(null, this::all);
    }

    private void all() {
        while (batch() == BATCH) continue;
    }

    private int batch() {
        try {
            return round.fire(BATCH);
        } catch (RuntimeException e) {
            log.warn("A batch of promises failed and is tried one by one: {}", e.toString());
            round.due(BATCH).forEach(this::one);
            return 0;
        }
    }

    /** One that fails must not keep the others from their time. */
    private void one(long id) {
        try {
            round.fireOne(id);
        } catch (RuntimeException e) {
            log.error("Promise {} cannot be fired and is tried again later", id, e);
            round.later(id);
        }
    }
}
