package zhike.identity.signin;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.trail.Trail;

/**
 * Checks a password. Five wrong ones lock the login for 15 minutes; a login that does not exist takes as long and
 * locks alike, so that neither answer nor time tells whether it exists.
 */
@Component
class SigningIn {
    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private final DSLContext db;
    private final Clock clock;
    private final PasswordHash hashes;
    private final StrangeLogins strangers;
    private final Trail trail;

    SigningIn(DSLContext db, Clock clock, PasswordHash hashes, StrangeLogins strangers, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.strangers = strangers;
        this.trail = trail;
    }

    /** @return the person's id; a refusal keeps its count of failures, so it must not roll back */
    @Transactional(noRollbackFor = Refusal.class)
    public long check(String login, String password, String address) {
        String key = login.strip().toLowerCase(Locale.ROOT);
        var found = db.select(PERSON.ID, CREDENTIAL.HASH, CREDENTIAL.FAILURES, CREDENTIAL.LOCKED_UNTIL)
                .from(PERSON).join(CREDENTIAL).on(CREDENTIAL.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.LOGIN.eq(key)).and(PERSON.STATE.eq("active"))
                .forUpdate().of(CREDENTIAL).fetchOne();
        if (found == null) throw stranger(key, password, address);
        refuseLocked(found.value4());
        if (!hashes.matches(password, found.value2())) throw wrong(found, key, address);
        db.update(CREDENTIAL).set(CREDENTIAL.FAILURES, 0).setNull(CREDENTIAL.LOCKED_UNTIL)
                .where(CREDENTIAL.PERSON_ID.eq(found.value1())).execute();
        return found.value1();
    }

    private Refusal wrong(Record4<Long, String, Integer, Instant> found, String login, String address) {
        int failures = found.value3() + 1;
        boolean lock = failures >= FAILURES_ALLOWED;
        db.update(CREDENTIAL).set(CREDENTIAL.FAILURES, lock ? 0 : failures)
                .set(CREDENTIAL.LOCKED_UNTIL, lock ? clock.instant().plus(LOCKED_FOR) : null)
                .where(CREDENTIAL.PERSON_ID.eq(found.value1())).execute();
        trail.record(lock ? "session.locked" : "session.refused", "person", found.value1(), login,
                Map.of("failures", failures, "address", address));
        return lock ? locked(clock.instant().plus(LOCKED_FOR)) : refused();
    }

    private Refusal stranger(String login, String password, String address) {
        refuseLocked(strangers.lockedUntil(login));
        hashes.matchNobody(password);
        boolean lock = strangers.failed(login) >= FAILURES_ALLOWED;
        trail.record("session.refused", null, null, login.length() > 60 ? login.substring(0, 60) : login,
                Map.of("address", address));
        return lock ? locked(clock.instant().plus(LOCKED_FOR)) : refused();
    }

    private void refuseLocked(@Nullable Instant until) {
        if (until != null && until.isAfter(clock.instant())) throw locked(until);
    }

    private static Refusal refused() {
        return new Refusal(Kind.UNAUTHENTICATED, "session.refused", Map.of());
    }

    private Refusal locked(Instant until) {
        long minutes = Duration.between(clock.instant(), until).toMinutes() + 1;
        return new Refusal(Kind.LOCKED, "session.locked", Map.of("minutes", minutes)).with(Map.of("until", until));
    }
}
