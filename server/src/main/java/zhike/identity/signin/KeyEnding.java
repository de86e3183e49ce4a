package zhike.identity.signin;

import static zhike.identity.db.Tables.API_KEY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.job.Jobs;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;

/** Ends API keys, and with them whatever was begun through them. */
@Component
public class KeyEnding {
    private final DSLContext db;
    private final Clock clock;
    private final Jobs jobs;
    private final Trail trail;

    KeyEnding(DSLContext db, Clock clock, Jobs jobs, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.jobs = jobs;
        this.trail = trail;
    }

    @Transactional
    public void endAllOf(long personId) {
        end(API_KEY.PERSON_ID.eq(personId));
    }

    /**
     * @return how many
     */
    @Transactional
    int end(Condition which) {
        Map<Long, String> ended =
                db.update(API_KEY)
                        .set(API_KEY.ENDED_AT, clock.instant())
                        .where(which)
                        .and(API_KEY.ENDED_AT.isNull())
                        .returningResult(API_KEY.ID, API_KEY.NAME)
                        .fetchMap(API_KEY.ID, API_KEY.NAME);
        if (!ended.isEmpty()) jobs.cancelThrough(ended.keySet());
        ended.forEach((id, name) -> trail.record("api-key.ended", "api-key", id, name));
        return ended.size();
    }
}
