package zhike.messaging.mail;

import static zhike.messaging.db.Tables.LETTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.db.tables.records.LetterRecord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What nodes tell each other about letters. That a sending begins is committed before the mail
 * server hears of the letter: after a crash nobody sends it again without a look.
 */
@Component
class LetterQueue {
    /** Longer than a letter may be under way: the node that began it is gone. */
    static final Duration SURE_TO_END = Duration.ofMinutes(10);

    /** Then it would only confuse. */
    static final Duration TOO_LATE = Duration.ofDays(3);

    private static final long ONE_AT_A_TIME = 7_243_020;
    private final DSLContext db;
    private final Clock clock;

    LetterQueue(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether one waits for its turn now. */
    boolean due() {
        return db.fetchExists(LETTER, dueAt(clock.instant()));
    }

    /**
     * @return null where none is due, or as many as may have left in the last minute
     */
    @Transactional
    public @Nullable ClaimedLetter claim(int perMinute, String domain) {
        Instant now = clock.instant();
        db.execute("select pg_advisory_xact_lock({0})", DSL.inline(ONE_AT_A_TIME));
        int begun = db.fetchCount(LETTER, LETTER.BEGUN_AT.gt(now.minus(Duration.ofMinutes(1))));
        if (begun >= perMinute) return null;
        LetterRecord letter = first(now);
        if (letter == null) return null;
        if (letter.getMessageId() == null)
            letter.setMessageId("<" + UUID.randomUUID() + "@" + domain + ">");
        letter.setState("sending");
        letter.setBegunAt(now);
        letter.setTries(letter.getTries() + 1);
        letter.store();
        return new ClaimedLetter(
                letter.getId(),
                letter.getToAddress(),
                letter.getToName(),
                letter.getTitle(),
                letter.getBody(),
                letter.getHtml(),
                List.of(letter.getFiles()),
                letter.getMessageId(),
                now,
                letter.getTries());
    }

    private @Nullable LetterRecord first(Instant now) {
        return db.selectFrom(LETTER)
                .where(dueAt(now))
                .orderBy(LETTER.NEXT_TRY_AT, LETTER.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOne();
    }

    private static Condition dueAt(Instant now) {
        return LETTER.STATE
                .in(DSL.inline("waiting"), DSL.inline("failed"))
                .and(LETTER.NEXT_TRY_AT.le(now));
    }

    void sent(ClaimedLetter letter) {
        end(letter, "sent", null);
    }

    void undelivered(ClaimedLetter letter, Undelivered why) {
        if (why.fault() == MailFault.UNCERTAIN) end(letter, "uncertain", why);
        else if (why.fault().forGood()) end(letter, "given_up", why);
        else
            db.update(LETTER)
                    .set(LETTER.STATE, "failed")
                    .set(LETTER.NEXT_TRY_AT, clock.instant().plus(pause(letter.tries())))
                    .set(LETTER.ERROR, why.fault().code())
                    .set(LETTER.SAID, why.said())
                    .where(mine(letter))
                    .execute();
    }

    /** The server was not reached, so no letter has begun: the first one says what is wrong. */
    @Transactional
    public void unreachable(Undelivered why) {
        LetterRecord letter = first(clock.instant());
        if (letter == null) return;
        letter.setState("failed");
        letter.setTries(letter.getTries() + 1);
        letter.setNextTryAt(clock.instant().plus(pause(letter.getTries())));
        letter.setError(why.fault().code());
        letter.setSaid(why.said());
        letter.store();
    }

    /** 1, 2, 4 … minutes, at most an hour. */
    static Duration pause(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.clamp(tries - 1, 0, 6)));
    }

    private void end(ClaimedLetter letter, String state, @Nullable Undelivered why) {
        db.update(LETTER)
                .set(LETTER.STATE, state)
                .set(LETTER.ENDED_AT, clock.instant())
                .set(LETTER.ERROR, why == null ? null : why.fault().code())
                .set(LETTER.SAID, why == null ? null : why.said())
                .where(mine(letter))
                .execute();
    }

    /** Also one that took so long that it counts as uncertain: now its end is known. */
    private static Condition mine(ClaimedLetter letter) {
        return LETTER.ID
                .eq(letter.id())
                .and(LETTER.STATE.in("sending", "uncertain"))
                .and(LETTER.BEGUN_AT.eq(letter.begunAt()));
    }

    /** What began and did not end, and what would come too late. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        db.update(LETTER)
                .set(LETTER.STATE, "uncertain")
                .set(LETTER.ENDED_AT, now)
                .set(LETTER.ERROR, MailFault.UNCERTAIN.code())
                .where(LETTER.STATE.eq(DSL.inline("sending")))
                .and(LETTER.BEGUN_AT.lt(now.minus(SURE_TO_END)))
                .execute();
        db.update(LETTER)
                .set(LETTER.STATE, "given_up")
                .set(LETTER.ENDED_AT, now)
                .set(LETTER.ERROR, MailFault.TOO_LATE.code())
                .where(dueAt(now))
                .and(LETTER.WANTED_AT.lt(now.minus(TOO_LATE)))
                .execute();
    }
}
