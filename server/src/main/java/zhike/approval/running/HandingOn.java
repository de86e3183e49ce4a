package zhike.approval.running;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewers;
import zhike.approval.chain.Approver;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainResolver;
import zhike.approval.chain.ChainStore;
import zhike.approval.chain.Reason;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An approver hands their task to a colleague who may approve and was not asked at this step yet;
 * not to the requester.
 */
@Component
public class HandingOn {
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final ChainStore chains;
    private final Stepping stepping;
    private final Staff staff;
    private final Viewers viewers;
    private final Trail trail;

    HandingOn(
            Requests requests,
            Tasks tasks,
            Acts acts,
            ChainStore chains,
            Stepping stepping,
            Staff staff,
            Viewers viewers,
            Trail trail) {
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.chains = chains;
        this.stepping = stepping;
        this.staff = staff;
        this.viewers = viewers;
        this.trail = trail;
    }

    @Transactional
    public void hand(long person, long id, long taskId, long to, String reason) {
        RequestRecord request = requests.lock(id);
        TaskRecord task = tasks.find(id, taskId);
        if (task == null || task.getApproverId() != person) throw Refusal.missing("approval");
        if (!task.getState().equals("waiting"))
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "approval.settled", Map.of("state", task.getState()));
        String name = receiver(request, to);
        tasks.released(List.of(task), "handed", person, "handed");
        Chain chain = chains.byId(request.getChainId());
        Approver fresh =
                new Approver(
                        to,
                        List.of(
                                new Reason(
                                        "handed",
                                        Map.of("person", name(person), "reason", reason))),
                        Set.of());
        stepping.open(request, task.getStep(), chain.steps().get(task.getStep()), fresh, "handed");
        acts.add(id, new Acts.Line("handed", task.getStep(), person, to, reason, Map.of()));
        trail.record(
                "approval.handed",
                "approval",
                id,
                request.getUseCode() + " #" + id,
                Map.of("to", to, "name", name, "reason", reason));
    }

    /**
     * Who may take a task over.
     *
     * @throws Refusal where they may not
     */
    String receiver(RequestRecord request, long to) {
        Staff.Member found =
                staff.active(to).orElseThrow(() -> Refusal.invalid("to", "approval.hand.unknown"));
        Set<Long> askers = acts.askers(request);
        SignedIn who = Acting.now();
        if (who != null && askers.contains(who.personId()))
            throw Refusal.forbidden("approval.hand.own");
        if (askers.contains(to)) throw Refusal.invalid("to", "approval.hand.requester");
        if (!viewers.of(to).may(ChainResolver.OPERATION))
            throw Refusal.invalid("to", "approval.hand.no-right");
        if (tasks.asked(request, to)) throw Refusal.invalid("to", "approval.hand.asked");
        return found.name();
    }

    private String name(long person) {
        return staff.find(person).map(Staff.Member::name).orElse("");
    }
}
