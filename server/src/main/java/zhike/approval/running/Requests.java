package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.db.tables.records.RequestRecord;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

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

    static Subject subject(RequestRecord request) {
        return new Subject(request.getSubjectKind(), request.getSubjectId());
    }

    static boolean over(RequestRecord request) {
        return request.getAtStep() == null;
    }
}
