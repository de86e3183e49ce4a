package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.approval.db.tables.records.RequestRecord;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

import java.util.List;

/** Approvals as they are kept. Whoever changes one locks it first, before any of its tasks. */
@Component
class Requests {
    private final DSLContext db;

    Requests(DSLContext db) {
        this.db = db;
    }

    RequestRecord lock(long id) {
        RequestRecord found =
                db.selectFrom(REQUEST).where(REQUEST.ID.eq(id)).forUpdate().fetchOne();
        if (found == null) throw Refusal.missing("approval");
        return found;
    }

    /**
     * For the clock, which holds a promise: it must not wait for who holds the approval and waits
     * for the promise; it comes again.
     */
    RequestRecord lockAtOnce(long id) {
        return db.selectFrom(REQUEST).where(REQUEST.ID.eq(id)).forUpdate().noWait().fetchSingle();
    }

    /** The later of each use that is under way for both, in order. */
    List<Long> laterOfBoth(Subject one, Subject other) {
        var subject = DSL.row(REQUEST.SUBJECT_KIND, REQUEST.SUBJECT_ID);
        return db.select(DSL.max(REQUEST.ID))
                .from(REQUEST)
                .where(subject.in(DSL.row(one.kind(), one.id()), DSL.row(other.kind(), other.id())))
                .and(REQUEST.AT_STEP.isNotNull())
                .groupBy(REQUEST.USE_CODE)
                .having(DSL.count().gt(1))
                .orderBy(DSL.max(REQUEST.ID))
                .fetch(DSL.max(REQUEST.ID));
    }

    static Subject subject(RequestRecord request) {
        return new Subject(request.getSubjectKind(), request.getSubjectId());
    }

    static boolean over(RequestRecord request) {
        return request.getAtStep() == null;
    }
}
