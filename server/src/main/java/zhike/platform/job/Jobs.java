package zhike.platform.job;

import static zhike.platform.db.Tables.JOB;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.who.Who;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Asks for long work, and calls it off. */
@Component
public class Jobs {
    static final String WAITING = "job";
    private static final int MOST_OPEN = 20;
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Broadcast broadcast;
    private final Who who;

    Jobs(DSLContext db, Clock clock, ObjectMapper json, Broadcast broadcast, Who who) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.broadcast = broadcast;
        this.who = who;
    }

    /**
     * Begins at the commit of the caller's transaction, in the name of who acts now. @return the
     * job's id
     *
     * @throws Refusal job.too-many when twenty of theirs have not ended
     */
    @Transactional
    public long start(String kind, Object request) {
        refuseFlood();
        long id =
                db.insertInto(JOB)
                        .set(JOB.KIND, kind)
                        .set(JOB.PERSON_ID, who.personId())
                        .set(JOB.KEY_ID, who.keyId())
                        .set(JOB.REQUEST, JSONB.jsonb(json.writeValueAsString(request)))
                        .set(JOB.CREATED_AT, clock.instant())
                        .returningResult(JOB.ID)
                        .fetchSingle()
                        .value1();
        broadcast.tell(WAITING, id);
        return id;
    }

    private void refuseFlood() {
        int open =
                db.fetchCount(
                        JOB, JOB.PERSON_ID.eq(who.personId()), JOB.STATE.in("waiting", "running"));
        if (open >= MOST_OPEN)
            throw new Refusal(Kind.TOO_MANY, "job.too-many", Map.of("most", MOST_OPEN));
    }

    /**
     * One that waits ends at once, one that runs at its next step. @return whether there was
     * anything to cancel
     */
    @Transactional
    public boolean cancel(long id, Condition whose) {
        return cancel(JOB.ID.eq(id).and(whose)) > 0;
    }

    /** Whatever was begun through these API keys and has not ended. */
    @Transactional
    public void cancelThrough(Collection<Long> keys) {
        cancel(JOB.KEY_ID.in(keys));
    }

    private int cancel(Condition which) {
        Instant now = clock.instant();
        int waiting =
                db.update(JOB)
                        .set(JOB.STATE, "cancelled")
                        .set(JOB.ENDED_AT, now)
                        .where(which)
                        .and(JOB.STATE.eq("waiting"))
                        .execute();
        int running =
                db.update(JOB)
                        .set(JOB.CANCEL_ASKED_AT, now)
                        .where(which)
                        .and(JOB.STATE.eq("running"))
                        .execute();
        return waiting + running;
    }
}
