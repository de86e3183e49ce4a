package zhike.messaging.message;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/** Messages that are done with are kept for two years, so that last year can be counted. */
@Component
class OldMessages {
    static final Duration KEPT = Duration.ofDays(730);
    private static final int BATCH = 1_000;
    private static final String REMOVE =
            """
            delete from messaging.message where id in (
                select id from messaging.message
                where state in ('sent', 'delivered', 'failed', 'refused', 'expired', 'cancelled') and ended_at < {0}
                limit {1} for update skip locked)\
            """;
    private static final String FORGET =
            """
            delete from messaging.arrival where id in (
                select id from messaging.arrival where handled_at < {0} limit {1} for update skip locked)\
            """;
    private final DSLContext db;
    private final Clock clock;

    OldMessages(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Any number of nodes at once: what one has locked the others pass over. */
    @Scheduled(cron = "${zhike.messages.tidy:0 50 3 * * *}")
    void remove() {
        while (batch(REMOVE) == BATCH) continue;
        while (batch(FORGET) == BATCH) continue;
    }

    private int batch(String statement) {
        return db.execute(statement, DSL.val(clock.instant().minus(KEPT)), DSL.val(BATCH));
    }
}
