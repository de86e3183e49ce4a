package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.promise.HandingRule;

/**
 * Who may be given a step by the list of promises: whom an approver could hand it to. Nobody
 * releases one.
 */
@Component
class StepReceiver implements HandingRule {
    private final DSLContext db;
    private final HandingOn handing;

    StepReceiver(DSLContext db, HandingOn handing) {
        this.db = db;
        this.handing = handing;
    }

    @Override
    public String kind() {
        return StepPromises.KIND;
    }

    /** The paper would wait on, and nobody would miss the answer. */
    @Override
    public void checkRelease(Subject subject) {
        throw Refusal.conflict("approval.step.release");
    }

    @Override
    public void check(Subject subject, long to) {
        db.select(REQUEST.fields())
                .from(REQUEST)
                .join(TASK)
                .on(TASK.REQUEST_ID.eq(REQUEST.ID))
                .where(TASK.ID.eq(subject.id()))
                .and(TASK.STATE.eq("waiting"))
                .fetchOptionalInto(REQUEST)
                .ifPresent(request -> handing.receiver(request, to));
    }
}
