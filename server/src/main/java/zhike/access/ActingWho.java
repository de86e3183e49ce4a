package zhike.access;

import static zhike.identity.db.Tables.API_KEY;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.who.Who;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** Answers the platform's question who acts, with the rights that they have at this moment. */
@Component
class ActingWho implements Who {
    private final DSLContext db;
    private final Viewers viewers;
    private final Clock clock;

    ActingWho(DSLContext db, Viewers viewers, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public @Nullable Long personId() {
        SignedIn who = Acting.now();
        return who == null ? null : who.personId();
    }

    @Override
    public @Nullable Long keyId() {
        SignedIn who = Acting.now();
        return who == null ? null : who.keyId();
    }

    @Override
    public boolean may(String operation) {
        SignedIn who = Acting.now();
        return who != null && viewers.of(who).may(operation);
    }

    @Override
    public <T> T as(@Nullable Long personId, @Nullable Long keyId, Callable<T> work)
            throws Exception {
        if (personId == null) return Acting.as(null, work);
        SignedIn person = background(personId);
        return Acting.as(keyId == null ? person : bounded(person, keyId), work);
    }

    private SignedIn bounded(SignedIn person, long keyId) {
        Instant now = clock.instant();
        String[] operations =
                db.select(API_KEY.OPERATIONS)
                        .from(API_KEY)
                        .where(API_KEY.ID.eq(keyId))
                        .and(API_KEY.PERSON_ID.eq(person.personId()))
                        .and(API_KEY.ENDED_AT.isNull())
                        .and(API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)))
                        .fetchOne(API_KEY.OPERATIONS);
        if (operations == null) throw Refusal.forbidden("api-key.over");
        return SignedIn.byKey(
                keyId,
                Set.of(operations),
                person.personId(),
                person.name(),
                person.locale(),
                person.address());
    }

    /** Whoever was suspended or has left since has no work done in their name. */
    private SignedIn background(long personId) {
        SignedIn found =
                db.select(PERSON.NAME, PERSON.LOCALE)
                        .from(PERSON)
                        .where(PERSON.ID.eq(personId))
                        .and(PERSON.STATE.eq("active"))
                        .fetchOne(
                                row ->
                                        SignedIn.inBackground(
                                                personId, row.value1(), Locale.of(row.value2())));
        if (found == null) throw Refusal.forbidden("operation.not-granted");
        return found;
    }
}
