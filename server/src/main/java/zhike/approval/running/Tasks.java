package zhike.approval.running;

import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.approval.chain.Approver;
import zhike.approval.chain.Step;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Who is asked at the step that waits; each is a promise while it waits. */
@Component
class Tasks {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final StepPromises promises;

    Tasks(DSLContext db, Clock clock, ObjectMapper json, StepPromises promises) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.promises = promises;
    }

    long open(RequestRecord request, int at, Step step, Approver approver) {
        Instant now = clock.instant();
        long id =
                db.insertInto(TASK)
                        .set(TASK.REQUEST_ID, request.getId())
                        .set(TASK.STEP, at)
                        .set(TASK.ROUND, request.getRound())
                        .set(TASK.APPROVER_ID, approver.personId())
                        .set(TASK.WHY, JSONB.jsonb(json.writeValueAsString(approver.why())))
                        .set(TASK.STATE, "waiting")
                        .set(TASK.CREATED_AT, now)
                        .returningResult(TASK.ID)
                        .fetchSingle()
                        .value1();
        Instant due =
                promises.made(id, approver.personId(), request.getCustomerId(), now, step.due());
        db.update(TASK).set(TASK.DUE_AT, due).where(TASK.ID.eq(id)).execute();
        return id;
    }

    List<TaskRecord> waiting(long request) {
        return db.selectFrom(TASK)
                .where(TASK.REQUEST_ID.eq(request))
                .and(TASK.STATE.eq("waiting"))
                .orderBy(TASK.ID)
                .fetch();
    }

    @Nullable TaskRecord find(long request, long task) {
        return db.selectFrom(TASK)
                .where(TASK.ID.eq(task))
                .and(TASK.REQUEST_ID.eq(request))
                .fetchOne();
    }

    /** Whether they were asked at this step in this round already, whatever came of it. */
    boolean asked(RequestRecord request, long person) {
        return db.fetchExists(
                TASK,
                TASK.REQUEST_ID
                        .eq(request.getId())
                        .and(TASK.STEP.eq(Objects.requireNonNull(request.getAtStep())))
                        .and(TASK.ROUND.eq(request.getRound()))
                        .and(TASK.APPROVER_ID.eq(person)));
    }

    /** Whether somebody agreed at this step in this round. */
    boolean agreed(RequestRecord request) {
        return db.fetchExists(
                TASK,
                TASK.REQUEST_ID
                        .eq(request.getId())
                        .and(TASK.STEP.eq(Objects.requireNonNull(request.getAtStep())))
                        .and(TASK.ROUND.eq(request.getRound()))
                        .and(TASK.STATE.eq("approved")));
    }

    /** By a decision of the approver or a stand-in. */
    void decided(TaskRecord task, String state, long by, @Nullable String comment) {
        end(task, state, by, comment);
        promises.kept(task.getId(), task.getRequestId(), state);
    }

    /** Given on, escalated or needed no more. */
    void released(List<TaskRecord> tasks, String state, @Nullable Long by, String why) {
        if (tasks.isEmpty()) return;
        tasks.forEach(task -> end(task, state, by, null));
        promises.released(tasks.stream().map(TaskRecord::getId).toList(), why);
    }

    private void end(TaskRecord task, String state, @Nullable Long by, @Nullable String comment) {
        task.setState(state);
        task.setDecidedBy(by);
        task.setDecidedAt(clock.instant());
        task.setComment(comment);
        task.update();
    }
}
