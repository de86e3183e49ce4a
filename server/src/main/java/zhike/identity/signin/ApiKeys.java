package zhike.identity.signin;

import static zhike.identity.db.Tables.API_KEY;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.SignedIn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds who an API key acts for; the key is worth no more than its person and its list of
 * operations.
 */
@Component
class ApiKeys {
    static final String PREFIX = "zk_";
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private final DSLContext db;
    private final Clock clock;

    ApiKeys(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Nullable SignedIn find(String key, String address) {
        Instant now = clock.instant();
        var row =
                db.select(
                                PERSON.ID,
                                PERSON.NAME,
                                PERSON.LOCALE,
                                API_KEY.OPERATIONS,
                                API_KEY.ID,
                                API_KEY.USED_AT)
                        .from(API_KEY)
                        .join(PERSON)
                        .on(PERSON.ID.eq(API_KEY.PERSON_ID))
                        .where(API_KEY.TOKEN_HASH.eq(Token.hash(key)))
                        .and(API_KEY.ENDED_AT.isNull())
                        .and(API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)))
                        .and(PERSON.STATE.eq("active"))
                        .fetchOne();
        if (row == null) return null;
        if (stale(row.value6(), now)) used(row.value5(), now);
        return SignedIn.byKey(
                row.value5(),
                Set.copyOf(List.of(row.value4())),
                row.value1(),
                row.value2(),
                Locale.of(row.value3()),
                address);
    }

    private static boolean stale(@Nullable Instant usedAt, Instant now) {
        return usedAt == null || usedAt.plus(USED_EVERY).isBefore(now);
    }

    /**
     * Calls at the same moment do not wait for one another: whoever comes second leaves it to the
     * first.
     */
    private void used(long id, Instant now) {
        db.update(API_KEY)
                .set(API_KEY.USED_AT, now)
                .where(
                        API_KEY.ID.in(
                                DSL.select(API_KEY.ID)
                                        .from(API_KEY)
                                        .where(API_KEY.ID.eq(id))
                                        .forUpdate()
                                        .skipLocked()))
                .execute();
    }
}
