package zhike.visit.minutes;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.visit.PaperState;
import zhike.visit.db.tables.records.MinutesRecord;
import zhike.visit.db.tables.records.TaskRecord;
import zhike.visit.talk.TalkSubject;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Hands minutes to the department's manager; once read, what they say is to be done is owed. */
@Component
class MinutesHandingIn {
    private static final String TO_DO = "minutes.task";
    private final DSLContext db;
    private final MinutesStore store;
    private final MinutesApproval facts;
    private final MinutesOwed owed;
    private final Approvals approvals;
    private final Promising promising;
    private final Clock clock;
    private final Trail trail;

    MinutesHandingIn(
            DSLContext db,
            MinutesStore store,
            MinutesApproval facts,
            MinutesOwed owed,
            Approvals approvals,
            Promising promising,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.store = store;
        this.facts = facts;
        this.owed = owed;
        this.approvals = approvals;
        this.promising = promising;
        this.clock = clock;
        this.trail = trail;
    }

    /** A draft is not written yet: the promise is kept by what is handed in. */
    @Transactional
    public void handIn(Viewer viewer, long id, int version) {
        // held before its paper, as who decides does
        approvals.hold(MinutesSubject.of(id), MinutesApproval.USE);
        MinutesRecord row = store.lock(viewer, id, version);
        if (!PaperState.EDITABLE.contains(row.getState())) throw Refusal.conflict("minutes.fixed");
        row.setState(PaperState.WAITING);
        store.write(row);
        if (row.getSlipId() != null)
            owed.written(new Subject("visit-slip", row.getSlipId()), row.getNumber());
        if (row.getTalkId() != null) owed.written(TalkSubject.of(row.getTalkId()), row.getNumber());
        trail.record("minutes.handed-in", "minutes", id, row.getNumber(), Map.of());
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(
                        MinutesApproval.USE,
                        MinutesSubject.of(id),
                        row.getCustomerId(),
                        facts.factsOf(row)),
                null);
    }

    @EventListener
    public void hear(ApprovalEvent event) {
        if (!event.use().equals(MinutesApproval.USE)) return;
        MinutesRecord row = store.lock(event.subject().id());
        PaperState.after(row.getState(), event).ifPresent(state -> take(row, state));
    }

    private void take(MinutesRecord row, String state) {
        row.setState(state);
        if (state.equals(PaperState.APPROVED)) {
            row.setApprovedAt(clock.instant());
            promise(row);
        }
        store.write(row);
    }

    private void promise(MinutesRecord row) {
        Subject subject = MinutesSubject.of(row.getId());
        promising.offer(
                new PromiseDraft(
                        MinutesSending.SENT,
                        subject,
                        row.getCustomerId(),
                        row.getOwnerId(),
                        null,
                        null,
                        Map.of()));
        List<TaskRecord> tasks =
                store.tasks(row.getId()).stream()
                        .filter(task -> task.getPersonId() != null)
                        .toList();
        List<Long> promises =
                promising.offer(
                        TO_DO, tasks.stream().map(task -> draft(row, subject, task)).toList());
        for (int at = 0; at < promises.size(); at++) tasks.get(at).setPromiseId(promises.get(at));
        db.batchUpdate(tasks).execute();
    }

    private PromiseDraft draft(MinutesRecord row, Subject subject, TaskRecord task) {
        return new PromiseDraft(
                TO_DO,
                subject,
                row.getCustomerId(),
                task.getPersonId(),
                null,
                task.getDueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                Map.of("title", task.getWhat()));
    }
}
