package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.approval.chain.Step;
import zhike.promise.DueRule;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseEvent;
import zhike.promise.PromiseTimes;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Steps as promises of their approvers; a broken one is escalated as the step says. */
@Component
class PromisedSteps implements StepPromises {
    private final Promising promising;
    private final Promises promises;
    private final PromiseTimes times;

    PromisedSteps(Promising promising, Promises promises, PromiseTimes times) {
        this.promising = promising;
        this.promises = promises;
        this.times = times;
    }

    private static DueRule of(Step.DueRule rule) {
        return rule.days()
                ? new DueRule.Days(rule.amount(), true)
                : new DueRule.Time(rule.amount() * 60, true);
    }

    @Override
    public Instant made(
            long task,
            long approver,
            @Nullable Long customerId,
            Instant from,
            Step.@Nullable DueRule rule) {
        long id =
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
        return Objects.requireNonNull(times.of(List.of(id)).get(id)).due();
    }

    @Override
    public void kept(long task, long request, String decision) {
        promises.keep(KIND, StepPromises.of(task), Proof.note("#" + request + " " + decision));
    }

    @Override
    public void released(Collection<Long> tasks, String why) {
        promises.release(KIND, TASK, tasks, why);
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
