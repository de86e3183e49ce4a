package zhike.approval.running;

import org.jspecify.annotations.Nullable;

import zhike.approval.chain.Step;
import zhike.platform.subject.Subject;

import java.time.Instant;
import java.util.Collection;

/** Every task that waits is a promise of the approver. */
interface StepPromises {
    /** The kind of promise. */
    String KIND = "approval.step";

    /** What the promise of a task is about. */
    String TASK = "approval.task";

    static Subject of(long task) {
        return new Subject(TASK, task);
    }

    /**
     * @param rule null for that of the kind
     * @return when it is due by the approver's working time
     */
    Instant made(
            long task,
            long approver,
            @Nullable Long customerId,
            Instant from,
            Step.@Nullable DueRule rule);

    void kept(long task, long request, String decision);

    /** Nobody owes them any more. */
    void released(Collection<Long> tasks, String why);
}
