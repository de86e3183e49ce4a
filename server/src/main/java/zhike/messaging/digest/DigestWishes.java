package zhike.messaging.digest;

import static zhike.messaging.db.Tables.DIGEST_WISH;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who wants the daily letter: everybody, until they say no. */
@Component
class DigestWishes {
    private final DSLContext db;

    DigestWishes(DSLContext db) {
        this.db = db;
    }

    boolean wants(long personId) {
        return !db.fetchExists(
                DIGEST_WISH, DIGEST_WISH.PERSON_ID.eq(personId).andNot(DIGEST_WISH.DAILY));
    }

    void set(long personId, boolean daily) {
        db.insertInto(DIGEST_WISH, DIGEST_WISH.PERSON_ID, DIGEST_WISH.DAILY)
                .values(personId, daily)
                .onConflict(DIGEST_WISH.PERSON_ID)
                .doUpdate()
                .set(DIGEST_WISH.DAILY, daily)
                .execute();
    }
}
