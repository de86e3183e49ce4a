package zhike.identity.signin;

import static zhike.identity.db.Tables.CREDENTIAL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Five wrong passwords of a person lock their login for 15 minutes, wherever they were tried. */
@Component
class WrongPasswords {
    static final int ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /**
     * @param action what the trail calls one that does not lock yet; label and address stand there
     *     too
     */
    record Attempt(long personId, String action, String label, String address) {}

    private final DSLContext db;
    private final Clock clock;
    private final Trail trail;

    WrongPasswords(DSLContext db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    void refuseLocked(@Nullable Instant until) {
        if (until != null && until.isAfter(clock.instant())) throw locked(until);
    }

    /**
     * To be thrown by whoever holds the lock on the person's credential, and must not roll back.
     *
     * @param before how many there were
     * @param otherwise the answer as long as the login is not locked
     */
    Refusal another(Attempt attempt, int before, Refusal otherwise) {
        int failures = before + 1;
        boolean lock = failures >= ALLOWED;
        Instant until = clock.instant().plus(LOCKED_FOR);
        db.update(CREDENTIAL)
                .set(CREDENTIAL.FAILURES, lock ? 0 : failures)
                .set(CREDENTIAL.LOCKED_UNTIL, lock ? until : null)
                .where(CREDENTIAL.PERSON_ID.eq(attempt.personId()))
                .execute();
        trail.record(
                lock ? "session.locked" : attempt.action(),
                "person",
                attempt.personId(),
                attempt.label(),
                Map.of("failures", failures, "address", attempt.address()));
        return lock ? locked(until) : otherwise;
    }

    Refusal locked(Instant until) {
        long minutes = Duration.between(clock.instant(), until).toMinutes() + 1;
        return new Refusal(Kind.LOCKED, "session.locked", Map.of("minutes", minutes))
                .with(Map.of("until", until));
    }
}
