package zhike.identity.signin;

import static zhike.identity.db.Tables.API_KEY;
import static zhike.identity.db.Tables.PERSON;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.identity.SignedIn;

/** Finds who an API key acts for; the key is worth no more than its person and its list of operations. */
@Component
class ApiKeys {
    static final String PREFIX = "zk_";
    private final DSLContext db;
    private final Clock clock;

    ApiKeys(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Nullable SignedIn find(String key, String address) {
        var row = db.update(API_KEY).set(API_KEY.USED_AT, clock.instant()).from(PERSON)
                .where(API_KEY.TOKEN_HASH.eq(Token.hash(key))).and(PERSON.ID.eq(API_KEY.PERSON_ID))
                .and(API_KEY.ENDED_AT.isNull()).and(API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(clock.instant())))
                .and(PERSON.STATE.eq("active"))
                .returningResult(PERSON.ID, PERSON.NAME, PERSON.LOCALE, API_KEY.OPERATIONS).fetchOne();
        if (row == null) return null;
        return new SignedIn(row.value1(), row.value2(), null, Locale.of(row.value3()), address, false, Set.copyOf(List.of(row.value4())));
    }
}
