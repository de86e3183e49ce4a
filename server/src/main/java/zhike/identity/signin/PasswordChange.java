package zhike.identity.signin;

import static org.jooq.impl.DSL.select;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.FORMER_PASSWORD;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;

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

    PasswordChange(
            DSLContext db,
            Clock clock,
            PasswordHash hashes,
            PasswordPolicy policy,
            Sessions sessions,
            Trail trail,
            WrongPasswords wrong) {
        this.wrong = wrong;
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.policy = policy;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * All other sessions of the person end. A wrong present password stays counted, so a refusal
     * must not roll back; all come before the change.
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void own(SignedIn who, String current, String fresh) {
        refuseFormer(who.personId(), fresh, present(who, current));
        set(who.personId(), fresh, false);
        sessions.end(
                SESSION.PERSON_ID
                        .eq(who.personId())
                        .and(
                                who.sessionId() == null
                                        ? org.jooq.impl.DSL.trueCondition()
                                        : SESSION.ID.ne(who.sessionId())),
                who.personId());
        trail.record("password.changed", "person", who.personId(), who.name());
    }

    /** Locks the credential. @return the hash of the present password, which was named rightly */
    private String present(SignedIn who, String current) {
        var found =
                db.select(CREDENTIAL.HASH, CREDENTIAL.FAILURES, CREDENTIAL.LOCKED_UNTIL)
                        .from(CREDENTIAL)
                        .where(CREDENTIAL.PERSON_ID.eq(who.personId()))
                        .forUpdate()
                        // one at a time is enough: nobody waits here with a connection in hand
                        .noWait()
                        .fetchSingle();
        wrong.refuseLocked(found.value3());
        if (!hashes.matches(current, found.value1()))
            throw wrong.another(
                    new WrongPasswords.Attempt(
                            who.personId(), "password.refused", who.name(), who.address()),
                    found.value2(),
                    Refusal.invalid("current", "password.wrong"));
        return found.value1();
    }

    /** Checks the policy and stores; the caller records why. */
    @Transactional
    public void set(long personId, String password, boolean mustChange) {
        String login =
                db.select(PERSON.LOGIN)
                        .from(PERSON)
                        .where(PERSON.ID.eq(personId))
                        .fetchSingle(PERSON.LOGIN);
        policy.check("fresh", password, login);
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
        String hash = hashes.of(password);
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
