package zhike.workbench.feed;

import static zhike.workbench.db.Tables.FEED;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Each person's one secret address: made, made anew, withdrawn. */
@Component
class Feeds {
    private static final Duration NOTED_EVERY = Duration.ofDays(1);

    /**
     * @param readAt when a program last asked, to the day
     */
    record Kept(Instant madeAt, @Nullable Instant readAt) {}

    private final DSLContext db;
    private final Trail trail;
    private final Clock clock;

    Feeds(DSLContext db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    @Nullable Kept of(long person) {
        return db.selectFrom(FEED)
                .where(FEED.PERSON_ID.eq(person))
                .fetchOne(row -> new Kept(row.getMadeAt(), row.getReadAt()));
    }

    /**
     * Who had the address before has nothing any more.
     *
     * @return the secret, told this once
     */
    @Transactional
    public String make(long person, String name) {
        String token = FeedAddress.fresh();
        Instant now = clock.instant();
        db.insertInto(FEED)
                .set(FEED.PERSON_ID, person)
                .set(FEED.TOKEN_HASH, FeedAddress.hash(token))
                .set(FEED.MADE_AT, now)
                .onConflict(FEED.PERSON_ID)
                .doUpdate()
                .set(FEED.TOKEN_HASH, FeedAddress.hash(token))
                .set(FEED.MADE_AT, now)
                .setNull(FEED.READ_AT)
                .execute();
        trail.record("calendar.feed.made", "person", person, name);
        return token;
    }

    @Transactional
    public void withdraw(long person, String name) {
        if (db.deleteFrom(FEED).where(FEED.PERSON_ID.eq(person)).execute() == 0)
            throw Refusal.missing("feed");
        trail.record("calendar.feed.withdrawn", "person", person, name);
    }

    /** Whose it is; null for a secret that is none. */
    @Nullable Long person(String token) {
        return db.select(FEED.PERSON_ID)
                .from(FEED)
                .where(FEED.TOKEN_HASH.eq(FeedAddress.hash(token)))
                .fetchOne(FEED.PERSON_ID);
    }

    /** The first time in a day leaves a line; programs ask every few minutes. */
    @Transactional
    public void read(long person, String address) {
        Instant now = clock.instant();
        int noted =
                db.update(FEED)
                        .set(FEED.READ_AT, now)
                        .where(FEED.PERSON_ID.eq(person))
                        .and(FEED.READ_AT.isNull().or(FEED.READ_AT.lt(now.minus(NOTED_EVERY))))
                        .execute();
        if (noted > 0)
            trail.record("calendar.feed.read", "person", person, null, Map.of("address", address));
    }
}
