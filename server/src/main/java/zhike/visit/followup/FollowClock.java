package zhike.visit.followup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;

/** Lets every plan take in whom it calls for; of several nodes one is at a plan at a time. */
@Component
public class FollowClock {
    private static final Logger log = LoggerFactory.getLogger(FollowClock.class);
    private final TakingIn takingIn;

    FollowClock(TakingIn takingIn) {
        this.takingIn = takingIn;
    }

    @Scheduled(cron = "${zhike.follow-up.look:0 */10 * * * *}")
    public void look() {
        Acting.run(null, () -> takingIn.active().forEach(this::take));
    }

    private void take(long plan) {
        try {
            while (takingIn.batch(plan) == TakingIn.BATCH) continue;
        } catch (RuntimeException e) {
            log.error("Follow-up plan {} takes nobody in and is tried again later", plan, e);
        }
    }
}
