package zhike.messaging.mail;

import static zhike.messaging.db.Tables.LETTER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/** Letters that are done with are kept for ninety days: they hold what is said to customers. */
@Component
class OldLetters {
    static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 1_000;
    private final DSLContext db;
    private final Clock clock;

    OldLetters(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Any number of nodes at once: what one has locked the others pass over. */
    @Scheduled(cron = "${zhike.letters.tidy:0 40 3 * * *}")
    void remove() {
        while (batch() == BATCH) continue;
    }

    private int batch() {
        return db.deleteFrom(LETTER)
                .where(
                        LETTER.ID.in(
                                DSL.select(LETTER.ID)
                                        .from(LETTER)
                                        .where(
                                                LETTER.STATE.in(
                                                        DSL.inline("sent"),
                                                        DSL.inline("dismissed"),
                                                        DSL.inline("given_up")))
                                        .and(LETTER.ENDED_AT.lt(clock.instant().minus(KEPT)))
                                        .limit(BATCH)
                                        .forUpdate()
                                        .skipLocked()))
                .execute();
    }
}
