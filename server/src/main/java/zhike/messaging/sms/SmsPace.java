package zhike.messaging.sms;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;

/**
 * How many parts may leave now: every part moves the moment from which the line is free on by one
 * part's time, for all nodes (the generic cell rate algorithm, ITU-T I.371, as a row).
 */
@Component
class SmsPace {
    /** So far ahead may be sent at once, that not every part costs a transaction. */
    private static final Duration AHEAD = Duration.ofMillis(200);

    private final DSLContext db;

    SmsPace(DSLContext db) {
        this.db = db;
    }

    /** Locks the row to the end of the transaction: nodes take turns. */
    int budget(SmsProvider provider, Instant now) {
        db.execute(
                "insert into messaging.pace (provider, free_at) values ({0}, {1}) on conflict do"
                        + " nothing",
                DSL.val(provider.name()), DSL.val(now));
        Instant free =
                db.fetchSingle(
                                "select free_at from messaging.pace where provider = {0} for"
                                        + " update",
                                DSL.val(provider.name()))
                        .get(0, Instant.class);
        if (free.isAfter(now)) return room(provider, Duration.between(free, now.plus(AHEAD)));
        return Math.max(1, room(provider, AHEAD));
    }

    private static int room(SmsProvider provider, Duration time) {
        return time.isNegative()
                ? 0
                : (int) (time.toNanos() * provider.perSecond() / 1_000_000_000L);
    }

    void spend(SmsProvider provider, Instant now, int parts) {
        if (parts < 1) return;
        long micros = 1_000_000L * parts / provider.perSecond();
        db.execute(
                "update messaging.pace set free_at = greatest(free_at, {1}) + {2} * interval '1"
                        + " microsecond' where provider = {0}",
                DSL.val(provider.name()), DSL.val(now), DSL.val(micros));
    }
}
