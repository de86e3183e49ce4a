package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.ApprovalState.Stage;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainStore;
import zhike.approval.chain.Step;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An approver, or who acts for them, decides. The approval is locked first, so that of two
 * decisions at the same moment the second meets what the first made of it; the same decision twice
 * is taken once.
 */
@Component
public class Deciding {
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final ChainStore chains;
    private final Stepping stepping;
    private final Ending ending;
    private final Resolving resolving;
    private final Trail trail;

    Deciding(
            Requests requests,
            Tasks tasks,
            Acts acts,
            ChainStore chains,
            Stepping stepping,
            Ending ending,
            Resolving resolving,
            Trail trail) {
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.chains = chains;
        this.stepping = stepping;
        this.ending = ending;
        this.resolving = resolving;
        this.trail = trail;
    }

    @Transactional
    public void decide(long person, long id, long taskId, Verdict verdict, @Nullable String said) {
        RequestRecord request = requests.lock(id);
        TaskRecord task = tasks.find(id, taskId);
        if (task == null || !mine(person, task, request)) throw Refusal.missing("approval");
        String comment = said == null ? "" : said.strip();
        if (!task.getState().equals("waiting")) {
            if (same(task, person, verdict)) return;
            throw settled(request, task);
        }
        if (verdict != Verdict.APPROVE && comment.isEmpty())
            throw Refusal.invalid("comment", "approval.comment");
        tasks.decided(task, verdict.state(), person, comment);
        keep(request, task, person, verdict, comment);
        follow(request, task, person, verdict, comment);
    }

    private boolean mine(long person, TaskRecord task, RequestRecord request) {
        if (acts.askers(request).contains(person)) return false;
        return person == task.getApproverId()
                || Objects.equals(person, task.getDecidedBy())
                || resolving.standsInFor(person).contains(task.getApproverId());
    }

    private static boolean same(TaskRecord task, long person, Verdict verdict) {
        return task.getState().equals(verdict.state())
                && Objects.equals(task.getDecidedBy(), person);
    }

    private static Refusal settled(RequestRecord request, TaskRecord task) {
        if (request.getState().equals(Stage.WITHDRAWN.code()))
            return Refusal.conflict("approval.withdrawn");
        return new Refusal(
                Refusal.Kind.CONFLICT, "approval.settled", Map.of("state", task.getState()));
    }

    private void keep(
            RequestRecord request, TaskRecord task, long person, Verdict verdict, String comment) {
        Long forWhom = person == task.getApproverId() ? null : task.getApproverId();
        acts.add(
                request.getId(),
                new Acts.Line(verdict.state(), task.getStep(), person, forWhom, comment, Map.of()));
        trail.record(
                "approval.decided",
                "approval",
                request.getId(),
                request.getUseCode() + " #" + request.getId(),
                Map.of(
                        "decision",
                        verdict.state(),
                        "step",
                        task.getStep() + 1,
                        "for",
                        forWhom == null ? "" : forWhom,
                        "comment",
                        comment));
    }

    private void follow(
            RequestRecord request, TaskRecord task, long person, Verdict verdict, String comment) {
        List<TaskRecord> others = tasks.waiting(request.getId());
        Chain chain = chains.byId(request.getChainId());
        boolean waits =
                verdict == Verdict.APPROVE
                        && chain.steps().get(task.getStep()).mode() == Step.Mode.ALL
                        && !others.isEmpty();
        if (waits) return;
        tasks.released(others, "dropped", null, "decided");
        switch (verdict) {
            case APPROVE -> stepping.enter(request, chain, task.getStep() + 1, person);
            case REFUSE -> ending.end(request, Stage.REFUSED, person, comment);
            case RETURN -> ending.giveBack(request, person, comment);
        }
    }
}
