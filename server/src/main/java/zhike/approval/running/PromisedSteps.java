package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.approval.chain.Step;
import zhike.identity.WorkCalendars;
import zhike.promise.DueRule;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseEvent;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Steps as promises of their approvers; a broken one is escalated as the step says. */
@Component
class PromisedSteps implements StepPromises {
    private final Promising promising;
    private final Promises promises;
    private final WorkCalendars calendars;

    PromisedSteps(Promising promising, Promises promises, WorkCalendars calendars) {
        this.promising = promising;
        this.promises = promises;
        this.calendars = calendars;
    }

    @Override
    public @Nullable Instant due(long approver, Step.@Nullable DueRule rule, Instant from) {
        return rule == null ? null : of(rule).due(from, calendars.ofPerson(approver)).at();
    }

    private static DueRule of(Step.DueRule rule) {
        return rule.days()
                ? new DueRule.Days(rule.amount(), true)
                : new DueRule.Time(rule.amount() * 60, true);
    }

    @Override
    public void made(
            long task,
            long approver,
            @Nullable Long customerId,
            Instant from,
            Step.@Nullable DueRule rule) {
        promising.make(
                new PromiseDraft(
                        KIND,
                        StepPromises.of(task),
                        customerId,
                        approver,
                        from,
                        null,
                        Map.of(),
                        rule == null ? null : of(rule)));
    }

    @Override
    public void kept(long task, long request, String decision) {
        promises.keep(KIND, StepPromises.of(task), Proof.note("#" + request + " " + decision));
    }

    @Override
    public void released(Collection<Long> tasks, String why) {
        for (long task : tasks) promises.release(KIND, StepPromises.of(task), why);
    }

    /** Beside the escalating, that it may use this. */
    @Component
    static class Overdue {
        private final Escalating escalating;

        Overdue(Escalating escalating) {
            this.escalating = escalating;
        }

        @EventListener
        void escalate(PromiseEvent.Broken broken) {
            if (broken.kind().equals(KIND)) escalating.overdue(broken.subject().id());
        }
    }
}
