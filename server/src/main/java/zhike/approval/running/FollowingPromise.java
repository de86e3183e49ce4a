package zhike.approval.running;

import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.approval.chain.Reason;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.promise.PromiseEvent;

import java.util.List;
import java.util.Map;

/**
 * A task and the promise that it is do not part: when the promise is due at another time the task
 * is, and when a superior gives the promise to somebody else, they are the approver.
 */
@Component
class FollowingPromise {
    private final DSLContext db;
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final HandingOn handing;
    private final Staff staff;
    private final ObjectMapper json;

    FollowingPromise(
            DSLContext db,
            Requests requests,
            Tasks tasks,
            Acts acts,
            HandingOn handing,
            Staff staff,
            ObjectMapper json) {
        this.db = db;
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.handing = handing;
        this.staff = staff;
        this.json = json;
    }

    @EventListener
    void moved(PromiseEvent.Moved promise) {
        if (!promise.kind().equals(StepPromises.KIND)) return;
        db.update(TASK)
                .set(TASK.DUE_AT, promise.due())
                .where(TASK.ID.eq(promise.subject().id()))
                .and(TASK.STATE.eq("waiting"))
                .execute();
    }

    /** Of who leaves the chain itself says who is asked instead. */
    @EventListener
    void reassigned(PromiseEvent.Reassigned promise) {
        if (!promise.kind().equals(StepPromises.KIND) || staff.active(promise.from()).isEmpty())
            return;
        long taskId = promise.subject().id();
        Long id =
                db.select(TASK.REQUEST_ID)
                        .from(TASK)
                        .where(TASK.ID.eq(taskId))
                        .fetchOne(TASK.REQUEST_ID);
        if (id == null) return;
        RequestRecord request = requests.lockAtOnce(id);
        TaskRecord task = tasks.find(id, taskId);
        if (task == null || !task.getState().equals("waiting")) return;
        handing.receiver(request, promise.ownerId());
        SignedIn who = Acting.now();
        give(task, promise, who == null ? "" : who.name());
        acts.add(
                id,
                new Acts.Line(
                        "handed",
                        task.getStep(),
                        who == null ? null : who.personId(),
                        promise.ownerId(),
                        null,
                        Map.of("from", promise.from())));
    }

    private void give(TaskRecord task, PromiseEvent.Reassigned promise, String by) {
        Reason why = new Reason("handed", Map.of("person", by, "reason", ""));
        task.setApproverId(promise.ownerId());
        task.setWhy(JSONB.jsonb(json.writeValueAsString(List.of(why))));
        task.update();
    }
}
