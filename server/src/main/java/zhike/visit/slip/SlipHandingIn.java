package zhike.visit.slip;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.visit.PaperState;
import zhike.visit.db.tables.records.SlipRecord;

import java.time.Clock;
import java.util.Map;

/** Hands a slip in for approval, and hears what became of it. */
@Component
class SlipHandingIn {
    private final SlipStore store;
    private final SlipApproval facts;
    private final Approvals approvals;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    SlipHandingIn(
            SlipStore store,
            SlipApproval facts,
            Approvals approvals,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.facts = facts;
        this.approvals = approvals;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** For approval; a returned one again. Not when the day has gone by meanwhile. */
    @Transactional
    public void handIn(Viewer viewer, long id, int version) {
        // held before its paper, as who decides does
        approvals.hold(SlipSubject.of(id), SlipApproval.USE);
        SlipRecord row = store.lock(viewer, id, version);
        if (!PaperState.EDITABLE.contains(row.getState()))
            throw Refusal.conflict("visit.slip.fixed");
        refuseGoneBy(row);
        row.setState(SlipState.WAITING);
        store.write(row);
        trail.record("visit.slip.handed-in", "visit-slip", id, row.getNumber(), Map.of());
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(
                        SlipApproval.USE,
                        SlipSubject.of(id),
                        row.getCustomerId(),
                        facts.factsOf(row)),
                null);
    }

    private void refuseGoneBy(SlipRecord row) {
        if (row.getReturnAt().isBefore(clock.instant()))
            throw Refusal.invalid("leaveAt", "visit.slip.past");
    }

    /** Takes it back to change it. */
    @Transactional
    public void withdraw(Viewer viewer, long id, int version) {
        // without a lock: who decides locks the approval first, and the slip after it
        SlipRecord row = store.seen(viewer, id, version);
        if (!row.getState().equals(SlipState.WAITING)) throw Refusal.conflict("visit.slip.fixed");
        approvals
                .of(SlipSubject.of(id), SlipApproval.USE)
                .ifPresent(approval -> approvals.withdraw(approval.id(), null));
    }

    @EventListener
    public void hear(ApprovalEvent event) {
        if (!event.use().equals(SlipApproval.USE)) return;
        SlipRecord row = store.lock(event.subject().id());
        PaperState.after(row.getState(), event).ifPresent(state -> take(row, state));
    }

    private void take(SlipRecord row, String state) {
        if (state.equals(SlipState.WAITING)) refuseGoneBy(row);
        row.setState(state);
        if (state.equals(SlipState.APPROVED)) row.setApprovedAt(clock.instant());
        store.write(row);
        if (state.equals(SlipState.APPROVED))
            timeline.add(
                    row.getCustomerId(),
                    "visit.approved",
                    Map.of("number", row.getNumber(), "aim", row.getAim()));
    }
}
