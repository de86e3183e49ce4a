package zhike.approval.running;

import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.chain.Approver;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainStore;
import zhike.approval.chain.Step;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;

import java.util.List;
import java.util.Optional;

/** What happens when a step is overdue: a reminder, or it goes to the approver's manager. */
@Component
public class Escalating {
    private final DSLContext db;
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final ChainStore chains;
    private final Resolving resolving;
    private final Stepping stepping;
    private final ApprovalTelling telling;

    Escalating(
            DSLContext db,
            Requests requests,
            Tasks tasks,
            Acts acts,
            ChainStore chains,
            Resolving resolving,
            Stepping stepping,
            ApprovalTelling telling) {
        this.db = db;
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.chains = chains;
        this.resolving = resolving;
        this.stepping = stepping;
        this.telling = telling;
    }

    /** Nothing where the task was decided meanwhile. */
    @Transactional
    public void overdue(long taskId) {
        Long id =
                db.select(TASK.REQUEST_ID)
                        .from(TASK)
                        .where(TASK.ID.eq(taskId))
                        .fetchOne(TASK.REQUEST_ID);
        if (id == null) return;
        RequestRecord request = requests.lockAtOnce(id);
        TaskRecord task = tasks.find(id, taskId);
        if (task == null || !task.getState().equals("waiting")) return;
        Chain chain = chains.byId(request.getChainId());
        Step step = chain.steps().get(task.getStep());
        Optional<Approver> up =
                step.escalates()
                        ? resolving
                                .now(acts.askers(request))
                                .escalated(step, request.getRequesterId(), task.getApproverId())
                        : Optional.empty();
        if (up.isPresent() && !tasks.asked(request, up.get().personId()))
            raise(request, task, step, up.get());
        else remind(request, task);
    }

    private void raise(RequestRecord request, TaskRecord task, Step step, Approver up) {
        tasks.released(List.of(task), "escalated", null, "escalated");
        stepping.open(request, task.getStep(), step, up, "escalated");
        acts.add(
                request.getId(),
                new Acts.Line(
                        "escalated",
                        task.getStep(),
                        null,
                        up.personId(),
                        null,
                        java.util.Map.of("from", task.getApproverId())));
        telling.tell(List.of(task.getApproverId()), request, "taken", "");
    }

    private void remind(RequestRecord request, TaskRecord task) {
        acts.add(
                request.getId(),
                new Acts.Line(
                        "reminded",
                        task.getStep(),
                        null,
                        task.getApproverId(),
                        null,
                        java.util.Map.of()));
        // the approver is told by the promise, which is broken
        telling.tell(List.of(request.getRequesterId()), request, "overdue", "");
    }
}
