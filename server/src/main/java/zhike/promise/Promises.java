package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.subject.Subject;
import zhike.promise.life.Changing;
import zhike.promise.life.Life;

import java.util.Collection;

/**
 * What a module does to promises that are its own business: in the caller's transaction, without
 * asking for rights. By kind and subject it means those that are still owed; there may be none.
 */
@Component
public class Promises {
    private final Changing changing;

    Promises(Changing changing) {
        this.changing = changing;
    }

    /**
     * Until the transaction ends. The clock and superiors hold a promise before what follows it, so
     * does who changes both.
     */
    @Transactional
    public void hold(String kind, String subjectKind, Collection<Long> subjects) {
        if (!subjects.isEmpty()) changing.hold(owed(kind, subjectKind, subjects));
    }

    @Transactional
    public void keep(String kind, Subject subject, Proof proof) {
        changing.keep(owed(kind, subject), proof);
    }

    /** Of several who owe the same, what one of them owes. */
    @Transactional
    public void keep(String kind, Subject subject, long ownerId, Proof proof) {
        changing.keep(owed(kind, subject).and(GIVEN.OWNER_ID.eq(ownerId)), proof);
    }

    /** Of many subjects of one sort at once. */
    @Transactional
    public void keep(String kind, String subjectKind, Collection<Long> subjects, Proof proof) {
        if (!subjects.isEmpty()) changing.keep(owed(kind, subjectKind, subjects), proof);
    }

    /** Of many subjects of one sort at once. */
    @Transactional
    public void release(String kind, String subjectKind, Collection<Long> subjects, String why) {
        if (!subjects.isEmpty()) changing.release(owed(kind, subjectKind, subjects), why);
    }

    @Transactional
    public void release(String kind, Subject subject, String why) {
        changing.release(owed(kind, subject), why);
    }

    /** Of several who owe the same, what anybody owes who is none of these. */
    @Transactional
    public void releaseOthers(String kind, Subject subject, Collection<Long> owners, String why) {
        changing.release(owed(kind, subject).and(GIVEN.OWNER_ID.notIn(owners)), why);
    }

    /** To who does not work here any more: to their superior. */
    @Transactional
    public void reassign(String kind, Subject subject, long to) {
        changing.reassign(owed(kind, subject), to, null);
    }

    /** Of many subjects of one sort at once. */
    @Transactional
    public void reassign(String kind, String subjectKind, Collection<Long> subjects, long to) {
        if (!subjects.isEmpty()) changing.reassign(owed(kind, subjectKind, subjects), to, null);
    }

    @Transactional
    public void keep(Collection<Long> ids, Proof proof) {
        changing.keep(owed(ids), proof);
    }

    @Transactional
    public void release(Collection<Long> ids, String why) {
        changing.release(owed(ids), why);
    }

    @Transactional
    public void reassign(Collection<Long> ids, long to, @Nullable String why) {
        changing.reassign(owed(ids), to, why);
    }

    /**
     * As {@link #reassign}, of many at once: their new owner is told of the whole by the caller.
     */
    @Transactional
    public void handOver(Collection<Long> ids, long to, String why) {
        changing.handOver(owed(ids), to, why);
    }

    @Transactional
    public void pause(Collection<Long> ids, String reason, @Nullable String note) {
        changing.pause(owed(ids).and(GIVEN.STATE.eq("open")), reason, note);
    }

    @Transactional
    public void resume(Collection<Long> ids) {
        changing.resume(owed(ids).and(GIVEN.STATE.eq("paused")));
    }

    /** While these customers are removed nobody can do what is owed about them: it waits. */
    @Transactional
    public void setAside(Collection<Long> customers) {
        changing.setAside(about(customers).and(GIVEN.ENDED_AT.isNull()));
    }

    /** They are there again: it is owed as before, later by as much as they were away. */
    @Transactional
    public void takeUp(Collection<Long> customers) {
        changing.resume(
                about(customers)
                        .and(GIVEN.STATE.eq("paused"))
                        .and(GIVEN.PAUSE_REASON.eq(Life.REMOVED)));
    }

    private static Condition about(Collection<Long> customers) {
        return GIVEN.CUSTOMER_ID.eq(DSL.any(customers.toArray(Long[]::new)));
    }

    private static Condition owed(String kind, Subject subject) {
        return GIVEN.KIND
                .eq(kind)
                .and(GIVEN.SUBJECT_KIND.eq(subject.kind()))
                .and(GIVEN.SUBJECT_ID.eq(subject.id()))
                .and(GIVEN.ENDED_AT.isNull());
    }

    private static Condition owed(String kind, String subjectKind, Collection<Long> subjects) {
        return GIVEN.KIND
                .eq(kind)
                .and(GIVEN.SUBJECT_KIND.eq(subjectKind))
                .and(GIVEN.SUBJECT_ID.eq(DSL.any(subjects.toArray(Long[]::new))))
                .and(GIVEN.ENDED_AT.isNull());
    }

    private static Condition owed(Collection<Long> ids) {
        return GIVEN.ID.eq(DSL.any(ids.toArray(Long[]::new))).and(GIVEN.ENDED_AT.isNull());
    }
}
