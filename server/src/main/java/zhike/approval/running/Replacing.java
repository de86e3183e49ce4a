package zhike.approval.running;

import static zhike.approval.db.Tables.TASK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.approval.chain.Approver;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainResolver;
import zhike.approval.chain.ChainStore;
import zhike.approval.chain.Reason;
import zhike.approval.chain.Resolved;
import zhike.approval.chain.Step;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.db.tables.records.TaskRecord;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Another is asked in place of an approver who cannot decide any more. */
@Component
class Replacing {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    /** Reasons for which the chain need not name them. */
    private static final Set<String> BY_HAND = Set.of("handed", "escalated", "last-resort");

    private final DSLContext db;
    private final Requests requests;
    private final Tasks tasks;
    private final Acts acts;
    private final ChainStore chains;
    private final Resolving resolving;
    private final Stepping stepping;
    private final ObjectMapper json;

    Replacing(
            DSLContext db,
            Requests requests,
            Tasks tasks,
            Acts acts,
            ChainStore chains,
            Resolving resolving,
            Stepping stepping,
            ObjectMapper json) {
        this.db = db;
        this.requests = requests;
        this.tasks = tasks;
        this.acts = acts;
        this.chains = chains;
        this.resolving = resolving;
        this.stepping = stepping;
        this.json = json;
    }

    /**
     * @param person whose tasks wait
     * @param which of the approvals
     * @param why word of the trail, and of the release of the promise
     */
    void instead(long person, Condition which, String why) {
        db.select(TASK.ID, TASK.REQUEST_ID)
                .from(TASK)
                .where(TASK.APPROVER_ID.eq(person))
                .and(TASK.STATE.eq("waiting"))
                .and(which)
                .orderBy(TASK.REQUEST_ID)
                .forEach(row -> instead(row.value1(), row.value2(), why));
    }

    /**
     * Of the tasks of somebody who lost a role those for which the chain does not name them now.
     */
    void unnamed(long person) {
        List<Long> lost =
                db
                        .select(TASK.ID, TASK.REQUEST_ID, TASK.STEP, TASK.WHY)
                        .from(TASK)
                        .where(TASK.APPROVER_ID.eq(person))
                        .and(TASK.STATE.eq("waiting"))
                        .fetch()
                        .stream()
                        .filter(row -> !named(person, row.value2(), row.value3(), row.value4()))
                        .map(row -> row.value1())
                        .toList();
        instead(person, TASK.ID.in(lost), "role");
    }

    private boolean named(long person, long id, int at, JSONB chosen) {
        RequestRecord request = requests.lock(id);
        ChainResolver now = resolving.fresh(acts.askers(request));
        boolean byHand =
                json.readValue(chosen.data(), REASONS).stream()
                        .anyMatch(reason -> BY_HAND.contains(reason.code()));
        if (byHand) return now.fit(person);
        Chain chain = chains.byId(request.getChainId());
        return now
                .resolve(chain, chain.steps().get(at), request.getRequesterId())
                .approvers()
                .stream()
                .anyMatch(each -> each.personId() == person);
    }

    private void instead(long taskId, long id, String why) {
        RequestRecord request = requests.lock(id);
        TaskRecord task = tasks.find(id, taskId);
        if (task == null || !task.getState().equals("waiting")) return;
        Chain chain = chains.byId(request.getChainId());
        Step step = chain.steps().get(task.getStep());
        List<Reason> chosen = json.readValue(task.getWhy().data(), REASONS);
        Set<Long> barred = new HashSet<>(acts.askers(request));
        barred.add(task.getApproverId());
        Resolved instead =
                resolving
                        .fresh(barred)
                        .instead(
                                chain,
                                step,
                                request.getRequesterId(),
                                new Approver(task.getApproverId(), chosen, Set.of()));
        tasks.released(List.of(task), "handed", null, why);
        List<Approver> fresh =
                instead.nobody() ? resolving.lastResort(barred) : instead.approvers();
        for (Approver each : fresh)
            if (!tasks.asked(request, each.personId())) {
                stepping.open(request, task.getStep(), step, each, "waiting");
                acts.add(
                        id,
                        new Acts.Line(
                                why,
                                task.getStep(),
                                null,
                                each.personId(),
                                null,
                                Map.of("from", task.getApproverId())));
            }
        if (tasks.waiting(id).isEmpty()) goOn(request, chain, task, barred);
    }

    /** Nobody new was found: those who agreed are enough, or the last resort is asked. */
    private void goOn(RequestRecord request, Chain chain, TaskRecord task, Set<Long> barred) {
        long requester = request.getRequesterId();
        if (tasks.agreed(request)) {
            stepping.enter(request, chain, task.getStep() + 1, requester);
            return;
        }
        List<Approver> last = resolving.lastResort(barred);
        if (last.isEmpty()) stepping.giveBack(request, requester);
        for (Approver each : last)
            stepping.open(
                    request, task.getStep(), chain.steps().get(task.getStep()), each, "waiting");
    }
}
