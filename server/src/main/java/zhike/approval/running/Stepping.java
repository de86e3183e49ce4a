package zhike.approval.running;

import static zhike.approval.db.Tables.COPY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalState.Stage;
import zhike.approval.chain.Approver;
import zhike.approval.chain.Chain;
import zhike.approval.chain.Resolved;
import zhike.approval.chain.Step;
import zhike.approval.db.tables.records.RequestRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes from step to step: past those that the facts do not call for, to the next that waits. */
@Component
class Stepping {
    private final DSLContext db;
    private final Tasks tasks;
    private final Acts acts;
    private final Resolving resolving;
    private final ApprovalTelling telling;
    private final Ending ending;

    Stepping(
            DSLContext db,
            Tasks tasks,
            Acts acts,
            Resolving resolving,
            ApprovalTelling telling,
            Ending ending) {
        this.db = db;
        this.tasks = tasks;
        this.acts = acts;
        this.resolving = resolving;
        this.telling = telling;
        this.ending = ending;
    }

    /**
     * @param by whose deed led here
     */
    void enter(RequestRecord request, Chain chain, int from, long by) {
        for (int at = from; at < chain.steps().size(); at++) {
            Step step = chain.steps().get(at);
            if (!request.getPlan()[at]) {
                acts.add(request.getId(), Acts.Line.of("skipped", at, null));
                continue;
            }
            Resolved resolved =
                    resolving
                            .now(acts.askers(request))
                            .resolve(chain, step, request.getRequesterId());
            if (step.mode() == Step.Mode.INFORM) inform(request, at, resolved);
            else {
                ask(request, at, step, resolved, by);
                return;
            }
        }
        ending.end(request, Stage.APPROVED, by, "");
    }

    private void ask(RequestRecord request, int at, Step step, Resolved resolved, long by) {
        List<Approver> approvers =
                resolved.nobody()
                        ? resolving.lastResort(acts.askers(request))
                        : resolved.approvers();
        request.setState(Stage.PENDING.code());
        request.setAtStep(at);
        request.update();
        if (approvers.isEmpty()) giveBack(request, by);
        for (Approver each : approvers) open(request, at, step, each, "waiting");
    }

    /**
     * Nobody is left to ask, not even a last resort: it waits with its requester, not with none.
     */
    void giveBack(RequestRecord request, long by) {
        acts.add(request.getId(), Acts.Line.of("nobody", request.getAtStep(), null));
        ending.giveBack(request, by, "");
    }

    /** Asks one more person at a step, and tells them and who acts for them. */
    void open(RequestRecord request, int at, Step step, Approver approver, String notice) {
        tasks.open(request, at, step, approver);
        List<Long> told = new ArrayList<>(approver.standIns());
        told.add(approver.personId());
        told.removeIf(person -> person.equals(request.getRequesterId()));
        telling.tell(told, request, notice, "");
    }

    private void inform(RequestRecord request, int at, Resolved resolved) {
        List<Long> persons = resolved.approvers().stream().map(Approver::personId).toList();
        for (long person : persons)
            db.insertInto(COPY)
                    .set(COPY.REQUEST_ID, request.getId())
                    .set(COPY.PERSON_ID, person)
                    .onConflictDoNothing()
                    .execute();
        telling.tell(Set.copyOf(persons), request, "copy", "");
        acts.add(
                request.getId(),
                new Acts.Line(
                        "informed",
                        at,
                        null,
                        null,
                        null,
                        Map.of(
                                "persons",
                                persons,
                                "why",
                                resolved.approvers().stream().map(Approver::why).toList())));
    }
}
