package zhike.platform.job;

import static zhike.platform.db.Tables.JOB;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.db.tables.Job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** What nodes tell each other about jobs: claims, heartbeats, ends. */
@Component
class JobTable {
    /** Four heartbeats missed: the node is taken for dead. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(45);

    private final DSLContext db;
    private final Clock clock;

    JobTable(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public @Nullable ClaimedJob claim(Collection<String> kinds) {
        Instant now = clock.instant();
        var job =
                db.select(
                                JOB.ID,
                                JOB.KIND,
                                JOB.PERSON_ID,
                                JOB.REQUEST,
                                JOB.DONE,
                                JOB.STATE,
                                JOB.KEY_ID,
                                JOB.RESULT)
                        .from(JOB)
                        .where(JOB.KIND.in(kinds))
                        .and(
                                JOB.STATE
                                        .eq("waiting")
                                        .or(
                                                JOB.STATE
                                                        .eq("running")
                                                        .and(
                                                                JOB.HEARTBEAT_AT.lt(
                                                                        now.minus(DEAD_AFTER)))))
                        .orderBy(DSL.field(anotherOfTheirs()), JOB.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()
                        .fetchOne();
        if (job == null) return null;
        UUID claim = UUID.randomUUID();
        boolean again = job.value6().equals("running");
        db.update(JOB)
                .set(JOB.STATE, "running")
                .set(JOB.CLAIM, claim)
                .set(JOB.HEARTBEAT_AT, now)
                .set(JOB.STARTED_AT, DSL.coalesce(JOB.STARTED_AT, now))
                .where(JOB.ID.eq(job.value1()))
                .execute();
        return new ClaimedJob(
                job.value1(),
                job.value2(),
                job.value3(),
                job.value7(),
                Objects.requireNonNull(job.value4().data()),
                job.value5(),
                claim,
                again,
                Objects.requireNonNull(job.value8().data()));
    }

    /** In a transaction of its own, so that everybody sees it at once. @throws JobStopped */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(ClaimedJob job, long done, @Nullable Long total) {
        write(job, done, total);
    }

    /**
     * In the transaction of the work done, so that a resumed job neither repeats nor skips. @throws
     * JobStopped
     */
    @Transactional
    public void checkpoint(ClaimedJob job, long done) {
        write(job, done, null);
    }

    /** With what a resumed job needs to know besides. @throws JobStopped */
    @Transactional
    public void checkpoint(ClaimedJob job, long done, String result) {
        write(job, done, null);
        db.update(JOB).set(JOB.RESULT, JSONB.jsonb(result)).where(mine(job)).execute();
    }

    private void write(ClaimedJob job, long done, @Nullable Long total) {
        var update = db.update(JOB).set(JOB.DONE, done).set(JOB.HEARTBEAT_AT, clock.instant());
        if (total != null) update = update.set(JOB.TOTAL, total);
        var row = update.where(mine(job)).returning(JOB.CANCEL_ASKED_AT).fetchOne();
        if (row == null) throw new JobStopped(JobStopped.Why.LOST);
        if (row.getCancelAskedAt() != null) throw new JobStopped(JobStopped.Why.CANCELLED);
    }

    /**
     * Never waits: a job whose row is locked by its own batch beats when that commits, and is
     * nobody else's until then.
     */
    void beat(ClaimedJob job) {
        db.update(JOB)
                .set(JOB.HEARTBEAT_AT, clock.instant())
                .where(
                        JOB.ID.in(
                                db.select(JOB.ID)
                                        .from(JOB)
                                        .where(mine(job))
                                        .forUpdate()
                                        .skipLocked()))
                .execute();
    }

    void end(ClaimedJob job, String state, String result, @Nullable Long fileId) {
        db.update(JOB)
                .set(JOB.STATE, state)
                .set(JOB.RESULT, JSONB.jsonb(result))
                .set(JOB.FILE_ID, fileId)
                .set(JOB.ENDED_AT, clock.instant())
                .setNull(JOB.CLAIM)
                .where(mine(job))
                .execute();
    }

    /** This node goes: another may take it over at once. */
    void release(ClaimedJob job) {
        db.update(JOB).set(JOB.HEARTBEAT_AT, Instant.EPOCH).where(mine(job)).execute();
    }

    /** Whoever asked for many lets others go between: their next waits while one of theirs runs. */
    private static Condition anotherOfTheirs() {
        Job other = JOB.as("other");
        return DSL.exists(
                DSL.selectOne()
                        .from(other)
                        .where(other.PERSON_ID.eq(JOB.PERSON_ID))
                        .and(other.STATE.eq("running"))
                        .and(other.ID.ne(JOB.ID)));
    }

    private static Condition mine(ClaimedJob job) {
        return JOB.ID.eq(job.id()).and(JOB.CLAIM.eq(job.claim())).and(JOB.STATE.eq("running"));
    }
}
