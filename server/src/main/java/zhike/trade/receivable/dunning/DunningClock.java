package zhike.trade.receivable.dunning;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;

/** Every morning before work: what was settled ends, what is past due comes to its step. */
@Component
public class DunningClock {
    private static final Logger log = LoggerFactory.getLogger(DunningClock.class);
    private final DunningRound round;
    private final Settled settled;

    DunningClock(DunningRound round, Settled settled) {
        this.round = round;
        this.settled = settled;
    }

    @Scheduled(cron = "${zhike.dunning.look:0 20 5 * * *}")
    public void look() {
        Acting.run(null, this::all);
    }

    private void all() {
        try {
            settled.all();
            while (round.round() > 0) continue;
        } catch (RuntimeException e) {
            log.error("Reminders were not made; it is tried again tomorrow", e);
        }
    }
}
