package zhike.identity.signin;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.SignedIn;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.broadcast.Remembered;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sessions: 12 hours at most, 2 hours without use; ended ones are out at once on every node. */
@Component
public class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /**
     * The topic by which every node hears that a session has ended, or that what sessions carry has
     * changed.
     */
    public static final String ENDED = "session.ended";

    private static final String SESSION_WORD = "session ";
    private static final String PERSON_WORD = "person ";

    private record Known(SignedIn who, Instant seenAt, Instant expiresAt) {}

    private final Remembered<ByteBuffer, Known> known;
    private final DSLContext db;
    private final Clock clock;
    private final Broadcast broadcast;

    Sessions(DSLContext db, Clock clock, Broadcast broadcast) {
        this.db = db;
        this.clock = clock;
        this.broadcast = broadcast;
        known =
                new Remembered<>(
                        broadcast, ENDED, 20_000, Duration.ofMinutes(5), Sessions::concerns);
    }

    private static boolean concerns(Known session, String about) {
        SignedIn who = session.who();
        return about.equals(SESSION_WORD + who.sessionId())
                || about.equals(PERSON_WORD + who.personId());
    }

    @Transactional
    public String begin(long personId, String address, String agent) {
        String token = Token.fresh();
        Instant now = clock.instant();
        db.insertInto(
                        SESSION,
                        SESSION.TOKEN_HASH,
                        SESSION.PERSON_ID,
                        SESSION.CREATED_AT,
                        SESSION.SEEN_AT,
                        SESSION.EXPIRES_AT,
                        SESSION.ADDRESS,
                        SESSION.AGENT)
                .values(Token.hash(token), personId, now, now, now.plus(LONGEST), address, agent)
                .execute();
        return token;
    }

    @Nullable SignedIn find(String token) {
        ByteBuffer key = ByteBuffer.wrap(Token.hash(token));
        Instant now = clock.instant();
        Known session = known.find(key);
        if (session == null || session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
            long mark = known.mark();
            session = load(key, now);
            if (session == null) {
                known.forget(key);
                return null;
            }
            known.keep(key, session, mark);
        }
        return session.expiresAt().isAfter(now) ? session.who() : null;
    }

    private @Nullable Known load(ByteBuffer key, Instant now) {
        var row =
                db.update(SESSION)
                        .set(SESSION.SEEN_AT, now)
                        .from(PERSON.join(CREDENTIAL).on(CREDENTIAL.PERSON_ID.eq(PERSON.ID)))
                        .where(SESSION.TOKEN_HASH.eq(key.array()))
                        .and(PERSON.ID.eq(SESSION.PERSON_ID))
                        .and(SESSION.ENDED_AT.isNull())
                        .and(SESSION.EXPIRES_AT.gt(now))
                        .and(SESSION.SEEN_AT.gt(now.minus(IDLE)))
                        .and(PERSON.STATE.eq("active"))
                        .returningResult(
                                SESSION.ID,
                                SESSION.PERSON_ID,
                                PERSON.NAME,
                                PERSON.LOCALE,
                                SESSION.ADDRESS,
                                CREDENTIAL.MUST_CHANGE,
                                SESSION.EXPIRES_AT)
                        .fetchOne();
        if (row == null) return null;
        SignedIn who =
                new SignedIn(
                        row.value2(),
                        row.value3(),
                        row.value1(),
                        Locale.of(row.value4()),
                        row.value5(),
                        row.value6(),
                        null,
                        null);
        return new Known(who, now, row.value7());
    }

    /** Ends those sessions that meet the condition. @return how many */
    public int end(Condition which, @Nullable Long by) {
        List<Long> ended =
                db.update(SESSION)
                        .set(SESSION.ENDED_AT, clock.instant())
                        .set(SESSION.ENDED_BY, by)
                        .where(which)
                        .and(SESSION.ENDED_AT.isNull())
                        .returningResult(SESSION.ID)
                        .fetch(SESSION.ID);
        ended.forEach(id -> broadcast.tell(ENDED, SESSION_WORD + id));
        return ended.size();
    }

    public void endAllOf(long personId, @Nullable Long by) {
        end(SESSION.PERSON_ID.eq(personId), by);
    }

    /** Those of the sessions that have not been ended; an idle one may still be among them. */
    public Set<Long> alive(Collection<Long> ids) {
        return db.select(SESSION.ID)
                .from(SESSION)
                .join(PERSON)
                .on(PERSON.ID.eq(SESSION.PERSON_ID))
                .where(SESSION.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(SESSION.ENDED_AT.isNull())
                .and(PERSON.STATE.eq("active"))
                .fetchSet(SESSION.ID);
    }

    /** What a person's sessions carry (name, language, must change) was changed. */
    public void forget(long personId) {
        broadcast.tell(ENDED, PERSON_WORD + personId);
    }
}
