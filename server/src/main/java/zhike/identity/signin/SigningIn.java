package zhike.identity.signin;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Checks a password. Wrong ones are counted ({@link WrongPasswords}); a login that does not exist
 * takes as long and locks alike, so that neither answer nor time tells whether it exists.
 */
@Component
class SigningIn {
    private final DSLContext db;
    private final Clock clock;
    private final PasswordHash hashes;
    private final StrangeLogins strangers;
    private final WrongPasswords wrong;
    private final Trail trail;

    SigningIn(
            DSLContext db,
            Clock clock,
            PasswordHash hashes,
            StrangeLogins strangers,
            WrongPasswords wrong,
            Trail trail) {
        this.wrong = wrong;
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.strangers = strangers;
        this.trail = trail;
    }

    /**
     * @return the person's id; a refusal keeps its count of failures, so it must not roll back
     */
    @Transactional(noRollbackFor = Refusal.class)
    public long check(String login, String password, String address) {
        String key = login.strip().toLowerCase(Locale.ROOT);
        var found =
                db.select(PERSON.ID, CREDENTIAL.HASH, CREDENTIAL.FAILURES, CREDENTIAL.LOCKED_UNTIL)
                        .from(PERSON)
                        .join(CREDENTIAL)
                        .on(CREDENTIAL.PERSON_ID.eq(PERSON.ID))
                        .where(PERSON.LOGIN.eq(key))
                        .and(PERSON.STATE.eq("active"))
                        .forUpdate()
                        .of(CREDENTIAL)
                        .fetchOne();
        if (found == null) throw stranger(key, password, address);
        // whatever becomes of it, exactly one hash is computed: time tells no more than the answer
        boolean right = hashes.matches(password, found.value2());
        wrong.refuseLocked(found.value4());
        if (!right)
            throw wrong.another(
                    new WrongPasswords.Attempt(found.value1(), "session.refused", key, address),
                    found.value3(),
                    refused());
        db.update(CREDENTIAL)
                .set(CREDENTIAL.FAILURES, 0)
                .setNull(CREDENTIAL.LOCKED_UNTIL)
                .where(CREDENTIAL.PERSON_ID.eq(found.value1()))
                .execute();
        return found.value1();
    }

    private Refusal stranger(String login, String password, String address) {
        hashes.matchNobody(password);
        wrong.refuseLocked(strangers.lockedUntil(login));
        boolean lock = strangers.failed(login) >= WrongPasswords.ALLOWED;
        trail.record(
                "session.refused",
                null,
                null,
                login.length() > 60 ? login.substring(0, 60) : login,
                Map.of("address", address));
        return lock ? wrong.locked(clock.instant().plus(WrongPasswords.LOCKED_FOR)) : refused();
    }

    private static Refusal refused() {
        return new Refusal(Kind.UNAUTHENTICATED, "session.refused", Map.of());
    }
}
