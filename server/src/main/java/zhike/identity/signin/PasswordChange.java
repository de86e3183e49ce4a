package zhike.identity.signin;

import static org.jooq.impl.DSL.select;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.FORMER_PASSWORD;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets passwords: one's own with the present one, another's by an administrator (who must then be
 * changed at sign-in).
 */
@Component
public class PasswordChange {
    private static final int NOT_AGAIN = 5;
    private final DSLContext db;
    private final Clock clock;
    private final PasswordHash hashes;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final Trail trail;
    private final WrongPasswords wrong;
    private final TransactionTemplate transaction;

    PasswordChange(
            DSLContext db,
            Clock clock,
            PasswordHash hashes,
            PasswordPolicy policy,
            Sessions sessions,
            Trail trail,
            WrongPasswords wrong,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.wrong = wrong;
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.policy = policy;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The hash of the new password, or why there is none. */
    private record Fresh(@Nullable String hash, @Nullable Refusal refusal) {
        boolean wrong() {
            return refusal != null && refusal.code().equals("password.wrong");
        }
    }

    private record Present(String hash, int failures, @Nullable Instant lockedUntil) {}

    /**
     * All other sessions of the person end. The hashes take most of a second, so they are computed
     * before the transaction, which looks whether the password is still the one they were compared
     * with.
     */
    public void own(SignedIn who, String current, String fresh) {
        Present seen = present(who, false);
        wrong.refuseLocked(seen.lockedUntil());
        Fresh made =
                hashes.matches(current, seen.hash())
                        ? made(who, fresh, seen.hash())
                        : new Fresh(null, Refusal.invalid("current", "password.wrong"));
        Optional<Refusal> refused =
                Objects.requireNonNull(transaction.execute(status -> settle(who, seen, made)));
        if (refused.isPresent()) throw refused.get();
    }

    private Fresh made(SignedIn who, String fresh, String current) {
        try {
            refuseFormer(who.personId(), fresh, current);
            policy.check("fresh", fresh, login(who.personId()));
            return new Fresh(hashes.of(fresh), null);
        } catch (Refusal refusal) {
            return new Fresh(null, refusal);
        }
    }

    /**
     * Whether the login is locked is asked first: else many at a time could learn more than five
     * wrong ones may.
     *
     * @return returned, not thrown, so that a wrong password stays counted
     */
    private Optional<Refusal> settle(SignedIn who, Present seen, Fresh made) {
        Present now = present(who, true);
        wrong.refuseLocked(now.lockedUntil());
        String hash = made.hash();
        Refusal refusal = made.refusal();
        if (refusal != null)
            return Optional.of(made.wrong() ? another(who, now.failures(), refusal) : refusal);
        if (hash == null || !now.hash().equals(seen.hash()))
            return Optional.of(Refusal.invalid("current", "password.wrong"));
        store(who.personId(), hash, false);
        sessions.end(
                SESSION.PERSON_ID
                        .eq(who.personId())
                        .and(
                                who.sessionId() == null
                                        ? DSL.trueCondition()
                                        : SESSION.ID.ne(who.sessionId())),
                who.personId());
        trail.record("password.changed", "person", who.personId(), who.name());
        return Optional.empty();
    }

    private Refusal another(SignedIn who, int before, Refusal otherwise) {
        return wrong.another(
                new WrongPasswords.Attempt(
                        who.personId(), "password.refused", who.name(), who.address()),
                before,
                otherwise);
    }

    private Present present(SignedIn who, boolean locked) {
        var credential =
                db.select(CREDENTIAL.HASH, CREDENTIAL.FAILURES, CREDENTIAL.LOCKED_UNTIL)
                        .from(CREDENTIAL)
                        .where(CREDENTIAL.PERSON_ID.eq(who.personId()));
        // one at a time is enough: nobody waits here with a connection in hand
        return (locked ? credential.forUpdate().noWait() : credential)
                .fetchSingle(row -> new Present(row.value1(), row.value2(), row.value3()));
    }

    private String login(long personId) {
        return db.select(PERSON.LOGIN)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle(PERSON.LOGIN);
    }

    /** Checks the policy and stores; the caller records why. */
    @Transactional
    public void set(long personId, String password, boolean mustChange) {
        policy.check("fresh", password, login(personId));
        store(personId, hashes.of(password), mustChange);
    }

    private void store(long personId, String hash, boolean mustChange) {
        db.insertInto(
                        FORMER_PASSWORD,
                        FORMER_PASSWORD.PERSON_ID,
                        FORMER_PASSWORD.AT,
                        FORMER_PASSWORD.HASH)
                .select(
                        select(CREDENTIAL.PERSON_ID, CREDENTIAL.CHANGED_AT, CREDENTIAL.HASH)
                                .from(CREDENTIAL)
                                .where(CREDENTIAL.PERSON_ID.eq(personId)))
                .onConflictDoNothing()
                .execute();
        db.insertInto(
                        CREDENTIAL,
                        CREDENTIAL.PERSON_ID,
                        CREDENTIAL.HASH,
                        CREDENTIAL.CHANGED_AT,
                        CREDENTIAL.MUST_CHANGE)
                .values(personId, hash, clock.instant(), mustChange)
                .onConflict(CREDENTIAL.PERSON_ID)
                .doUpdate()
                .set(CREDENTIAL.HASH, hash)
                .set(CREDENTIAL.CHANGED_AT, clock.instant())
                .set(CREDENTIAL.MUST_CHANGE, mustChange)
                .set(CREDENTIAL.FAILURES, 0)
                .setNull(CREDENTIAL.LOCKED_UNTIL)
                .execute();
        sessions.forget(personId);
    }

    private void refuseFormer(long personId, String fresh, String current) {
        List<String> former =
                db.select(FORMER_PASSWORD.HASH)
                        .from(FORMER_PASSWORD)
                        .where(FORMER_PASSWORD.PERSON_ID.eq(personId))
                        .orderBy(FORMER_PASSWORD.AT.desc())
                        .limit(NOT_AGAIN - 1)
                        .fetch(FORMER_PASSWORD.HASH);
        if (hashes.matches(fresh, current)
                || former.stream().anyMatch(hash -> hashes.matches(fresh, hash)))
            throw Refusal.invalid("fresh", "password.used-before");
    }
}
