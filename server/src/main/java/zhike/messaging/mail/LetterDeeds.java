package zhike.messaging.mail;

import static zhike.messaging.db.Tables.LETTER;
import static zhike.messaging.db.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.Outbox;
import zhike.messaging.db.tables.records.LetterRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** What an administrator decides about a letter that did not leave, or perhaps did. */
@Component
public class LetterDeeds {
    private static final Set<String> STOPPED = Set.of("uncertain", "given_up", "dismissed");
    private static final Set<String> OPEN = Set.of("uncertain", "given_up", "waiting", "failed");
    private final DSLContext db;
    private final Clock clock;
    private final Broadcast broadcast;
    private final Trail trail;

    LetterDeeds(DSLContext db, Clock clock, Broadcast broadcast, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    /**
     * With the same Message-ID, so that a receiver who has it already can tell.
     *
     * @throws Refusal {@code letter.missing}, {@code letter.not-stopped}
     */
    @Transactional
    public void sendAgain(long id) {
        LetterRecord letter = locked(id, STOPPED, "letter.not-stopped");
        trail.record("letter.repeated", "letter", id, null, was(letter));
        letter.setState("waiting");
        letter.setTries(0);
        letter.setWantedAt(clock.instant());
        letter.setNextTryAt(clock.instant());
        letter.setEndedAt(null);
        letter.setError(null);
        letter.setSaid(null);
        letter.store();
        db.update(MESSAGE)
                .set(MESSAGE.STATE, "sending")
                .setNull(MESSAGE.ENDED_AT)
                .where(MESSAGE.LETTER_ID.eq(id))
                .execute();
        broadcast.tell(Outbox.WAITING, id);
    }

    /**
     * It is left as it is, and not sent any more.
     *
     * @throws Refusal {@code letter.missing}, {@code letter.not-open}
     */
    @Transactional
    public void dismiss(long id) {
        LetterRecord letter = locked(id, OPEN, "letter.not-open");
        trail.record("letter.dismissed", "letter", id, null, was(letter));
        letter.setState("dismissed");
        letter.setEndedAt(clock.instant());
        letter.store();
    }

    private static Map<String, Object> was(LetterRecord letter) {
        return Map.of("state", letter.getState(), "to", letter.getToAddress());
    }

    private LetterRecord locked(long id, Set<String> states, String code) {
        LetterRecord letter = db.selectFrom(LETTER).where(LETTER.ID.eq(id)).forUpdate().fetchOne();
        if (letter == null) throw Refusal.missing("letter");
        if (!states.contains(letter.getState())) throw Refusal.conflict(code);
        return letter;
    }
}
