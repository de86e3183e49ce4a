package zhike.platform.idempotency;

import static zhike.platform.db.Tables.IDEMPOTENT_REQUEST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/** The answers to requests with a key, kept for a day. */
@Component
class GivenAnswers {
    static final Duration KEPT = Duration.ofHours(24);
    private final DSLContext db;
    private final Clock clock;

    /**
     * @param hash of the request that was answered so
     */
    record Given(byte[] hash, int status, String body) {}

    /**
     * What a program may read through one key it may not read through another.
     *
     * @param keyId of the API key; 0 for the person at the screen, whichever session
     */
    record Sender(long personId, long keyId) {}

    GivenAnswers(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Within a transaction: whoever sends the same key at the same time waits for its end. */
    @Nullable Given find(Sender sender, String key) {
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, {1}))",
                DSL.val(sender.keyId() + " " + key), DSL.val(sender.personId()));
        return db.selectFrom(IDEMPOTENT_REQUEST)
                .where(IDEMPOTENT_REQUEST.PERSON_ID.eq(sender.personId()))
                .and(IDEMPOTENT_REQUEST.KEY_ID.eq(sender.keyId()))
                .and(IDEMPOTENT_REQUEST.KEY.eq(key))
                .and(IDEMPOTENT_REQUEST.AT.gt(clock.instant().minus(KEPT)))
                .fetchOne(
                        row ->
                                new Given(
                                        row.getRequestHash(),
                                        row.getStatus(),
                                        row.getBody() == null ? "" : row.getBody()));
    }

    void keep(Sender sender, String key, Given answer) {
        db.insertInto(IDEMPOTENT_REQUEST)
                .set(IDEMPOTENT_REQUEST.PERSON_ID, sender.personId())
                .set(IDEMPOTENT_REQUEST.KEY_ID, sender.keyId())
                .set(IDEMPOTENT_REQUEST.KEY, key)
                .set(IDEMPOTENT_REQUEST.REQUEST_HASH, answer.hash())
                .set(IDEMPOTENT_REQUEST.STATUS, answer.status())
                .set(IDEMPOTENT_REQUEST.BODY, answer.body())
                .set(IDEMPOTENT_REQUEST.AT, clock.instant())
                .onConflict(
                        IDEMPOTENT_REQUEST.PERSON_ID,
                        IDEMPOTENT_REQUEST.KEY_ID,
                        IDEMPOTENT_REQUEST.KEY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Scheduled(cron = "0 23 * * * *")
    void forget() {
        db.deleteFrom(IDEMPOTENT_REQUEST)
                .where(IDEMPOTENT_REQUEST.AT.le(clock.instant().minus(KEPT)))
                .execute();
    }
}
